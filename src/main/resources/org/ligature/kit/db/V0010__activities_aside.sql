-- Activities of a deleted table, or about records of one: nobody sees them until it is restored, and
-- they go with it when the store is compacted.
CREATE TABLE dropped_activity (
    activity_id BIGINT NOT NULL,
    table_id INT NOT NULL REFERENCES schema_table (id),
    PRIMARY KEY (activity_id, table_id)
);
INSERT INTO dropped_activity (activity_id, table_id)
    SELECT p.id, t.id FROM activitypointer p JOIN schema_table t ON t.id = p.activitytypecode
    WHERE t.dropped_on IS NOT NULL;
