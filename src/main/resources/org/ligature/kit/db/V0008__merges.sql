-- Records that were merged into others and stay as tombstones that lead to them.
CREATE TABLE record_merge (
    record_id BIGINT NOT NULL PRIMARY KEY,
    survivor_id BIGINT NOT NULL
);
CREATE INDEX record_merge_survivor ON record_merge (survivor_id, record_id);
