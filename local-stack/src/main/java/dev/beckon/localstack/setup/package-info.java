/** What a local stack has after its first start: a channel of each kind, each with the simulator as its provider. */
package dev.beckon.localstack.setup;
