-- Connections take columns of administrators: their rows come in pairs that say the same.
UPDATE schema_table SET kind = 'PAIRS' WHERE name = 'connection';
