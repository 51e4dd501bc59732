-- What stands beside the records of a deleted table: its activities in the directory, who takes part
-- in what, and notes. Set aside until the table is restored or compacted.
CREATE TABLE dropped_activitypointer AS SELECT * FROM activitypointer WHERE FALSE;
ALTER TABLE dropped_activitypointer ADD dropped_table_id INT NOT NULL;
CREATE INDEX dropped_activitypointer_of ON dropped_activitypointer (dropped_table_id);
CREATE TABLE dropped_activityparty AS SELECT * FROM activityparty WHERE FALSE;
ALTER TABLE dropped_activityparty ADD dropped_table_id INT NOT NULL;
CREATE INDEX dropped_activityparty_of ON dropped_activityparty (dropped_table_id);
CREATE TABLE dropped_annotation AS SELECT * FROM annotation WHERE FALSE;
ALTER TABLE dropped_annotation ADD dropped_table_id INT NOT NULL;
CREATE INDEX dropped_annotation_of ON dropped_annotation (dropped_table_id);
