-- How sure a connection is and whence it is known. They are columns as administrators add them: they belong to the
-- pair, and can be renamed or taken away. None has an index, which every connection would pay for.
ALTER TABLE connection ADD (confidence INT, source ci_text, evidence ci_text);
ALTER TABLE dropped_connection ADD (confidence INT, source ci_text, evidence ci_text);
INSERT INTO schema_choice (name, display_name, shared, custom)
VALUES ('connection_confidence', 'Confidence', FALSE, TRUE);
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Confirmed', 1),
    (2, 'Likely', 2),
    (3, 'Possible', 3),
    (4, 'Doubtful', 4)
) o WHERE c.name = 'connection_confidence';
INSERT INTO schema_column
    (table_id, position, name, display_name, kind, length, choice_id, required, read_only, sortable, searchable, list_width, custom)
SELECT 3234, last.position + c.place, c.name, c.display_name, c.kind, c.length, list.id, FALSE, FALSE, FALSE, FALSE, c.width, TRUE
FROM (SELECT MAX(position) AS position FROM schema_column WHERE table_id = 3234) last
CROSS JOIN (VALUES
    (1, 'confidence', 'Confidence', 'CHOICE', CAST(NULL AS INT), 110),
    (2, 'source', 'Source', 'URL', 2000, 200),
    (3, 'evidence', 'Evidence', 'MEMO', 10000, 200)
) c (place, name, display_name, kind, length, width)
LEFT JOIN schema_choice list ON c.kind = 'CHOICE' AND list.name = 'connection_confidence';
