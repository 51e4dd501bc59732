-- Records whose new name is not yet written on all of their connections. The mark tells a rename
-- from the one before it.
CREATE TABLE connection_renaming (
    record_id BIGINT NOT NULL PRIMARY KEY,
    mark BIGINT NOT NULL
);
