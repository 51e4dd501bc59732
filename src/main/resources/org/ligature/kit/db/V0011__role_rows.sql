-- What roles apply to, which belong together and what else they are called, described: by it queries, the dump and the import
-- know them.
ALTER TABLE connectionroleobjecttypecode ALTER COLUMN associatedobjecttypecode SET DATA TYPE ci_text;
ALTER TABLE connectionrolename ALTER COLUMN language SET DATA TYPE ci_text;
INSERT INTO schema_table (id, name, display_name, plural_name, name_column, kind, ownership, icon, connectable, type_code)
VALUES
    (3232, 'connectionroleassociation', 'Connection Role Match', 'Connection Role Matches', 'position', 'SYSTEM', 'ORGANIZATION', 'connection', FALSE, 3232),
    (3233, 'connectionroleobjecttypecode', 'Connection Role Table', 'Connection Role Tables', 'associatedobjecttypecode', 'SYSTEM', 'ORGANIZATION', 'connection', FALSE, 3233),
    (3235, 'connectionrolename', 'Connection Role Name', 'Connection Role Names', 'name', 'SYSTEM', 'ORGANIZATION', 'connection', FALSE, 3235);
INSERT INTO schema_column
    (table_id, position, name, display_name, kind, length, required, read_only, sortable, searchable, list_position, list_width)
VALUES
    (3232, 1, 'connectionroleassociationid', 'Connection Role Match', 'UNIQUE_ID', NULL, FALSE, TRUE, FALSE, FALSE, NULL, NULL),
    (3232, 2, 'connectionroleid', 'Role', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE, 1, 220),
    (3232, 3, 'associatedconnectionroleid', 'Matching Role', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE, 2, 220),
    (3232, 4, 'position', 'Position', 'WHOLE_NUMBER', NULL, FALSE, TRUE, FALSE, TRUE, 3, 120),
    (3233, 1, 'connectionroleobjecttypecodeid', 'Connection Role Table', 'UNIQUE_ID', NULL, FALSE, TRUE, FALSE, FALSE, NULL, NULL),
    (3233, 2, 'connectionroleid', 'Role', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE, 1, 220),
    (3233, 3, 'associatedobjecttypecode', 'Applies to', 'TEXT', 100, FALSE, TRUE, FALSE, TRUE, 2, 220),
    (3235, 1, 'connectionrolenameid', 'Connection Role Name', 'UNIQUE_ID', NULL, FALSE, TRUE, FALSE, FALSE, NULL, NULL),
    (3235, 2, 'connectionroleid', 'Role', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE, 1, 220),
    (3235, 3, 'language', 'Language', 'TEXT', 8, TRUE, TRUE, FALSE, FALSE, 2, 100),
    (3235, 4, 'gendercode', 'Gender', 'WHOLE_NUMBER', NULL, FALSE, TRUE, FALSE, FALSE, 3, 100),
    (3235, 5, 'name', 'Name', 'TEXT', 100, FALSE, TRUE, FALSE, TRUE, 4, 220);
UPDATE schema_column SET minimum = 0, maximum = 2147483647
    WHERE table_id IN (3232, 3235) AND kind = 'WHOLE_NUMBER';
UPDATE schema_column SET targets = 'connectionrole'
    WHERE table_id IN (3232, 3233, 3235) AND kind = 'LOOKUP';
