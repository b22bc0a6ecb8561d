/** {@code ./run demo}: an insurer's storm alert through the public API, and what the people then do, in the simulator. */
package dev.beckon.localstack.demo;
