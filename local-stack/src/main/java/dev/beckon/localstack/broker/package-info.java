/** One real Apache Kafka broker in KRaft combined mode, in this process or as one of its own. */
package dev.beckon.localstack.broker;
