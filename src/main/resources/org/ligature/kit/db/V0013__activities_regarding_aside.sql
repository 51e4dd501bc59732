-- Activities about records of tables that were deleted before they could be set aside.
INSERT INTO dropped_activity (activity_id, table_id)
    SELECT p.id, t.id FROM activitypointer p
    JOIN record r ON r.id = p.regardingobjectid
    JOIN schema_table t ON t.id = r.table_id
    WHERE t.dropped_on IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM dropped_activity d WHERE d.activity_id = p.id AND d.table_id = t.id);
