-- What every custom table has, and every table of activities, is no administrator's column.
UPDATE schema_column SET custom = FALSE
WHERE custom = TRUE AND name IN (
    'ownerid', 'statecode', 'statuscode', 'createdon', 'createdby', 'modifiedon', 'modifiedby',
    'overriddencreatedon', 'importsequencenumber', 'versionnumber')
AND table_id IN (SELECT id FROM schema_table WHERE custom = TRUE);
UPDATE schema_column SET custom = FALSE
WHERE custom = TRUE AND EXISTS (
    SELECT 1 FROM schema_table t
    WHERE t.id = schema_column.table_id AND t.custom = TRUE AND schema_column.name = t.name || 'id');
UPDATE schema_column SET custom = FALSE
WHERE custom = TRUE AND name IN (
    'subject', 'from', 'to', 'regardingobjectid', 'scheduledstart', 'scheduledend', 'actualstart',
    'actualend', 'actualdurationminutes', 'prioritycode', 'description')
AND table_id IN (SELECT id FROM schema_table WHERE custom = TRUE AND activity = TRUE);
