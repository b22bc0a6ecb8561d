/** Work that goes on in steps until it is done, however long the store is away. */
package dev.beckon.delivery.step;
