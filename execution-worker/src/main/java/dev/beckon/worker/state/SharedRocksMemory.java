package dev.beckon.worker.state;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds what all RocksDB instances of this process take outside the heap: by default each store of each partition takes
 * up to 98 MiB for itself (Kafka Streams Developer Guide, "RocksDB"). Named in {@code rocksdb.config.setter}.
 */
public final class SharedRocksMemory implements RocksDBConfigSetter {

    /** Blocks, indexes, filters and write buffers together. */
    private static final long TOTAL_BYTES = 160L << 20;

    /** The part of it that write buffers may take before they are flushed. */
    private static final long WRITE_BYTES = 64L << 20;

    private static final long WRITE_BUFFER_BYTES = 8L << 20;

    private static final Cache CACHE;
    private static final WriteBufferManager WRITES;

    static {
        // Streams loads this class with its configuration, before any store has loaded the native library.
        RocksDB.loadLibrary();
        CACHE = new LRUCache(TOTAL_BYTES, -1, false, 0.2);
        WRITES = new WriteBufferManager(WRITE_BYTES, CACHE);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITES);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(3);
    }

    /** Cache and buffers belong to the process, not to the store. */
    @Override
    public void close(String storeName, Options options) {}
}
