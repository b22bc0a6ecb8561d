/** JSON over HTTP, as the launcher and the demo call the public API and the simulator. */
package dev.beckon.localstack.http;
