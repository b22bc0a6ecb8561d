/** Makes the files of {@code examples/weather-alert}: the same people each time, as the numbers of a list make them. */
package dev.beckon.localstack.example;
