/** Creation of the system's topics on a broker of this machine. */
package dev.beckon.localstack.topics;
