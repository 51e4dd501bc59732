-- Which action an undo or a redo is about: the first of its line, the one a user did. Null for all
-- others.
ALTER TABLE audit_transaction ADD origin_id BIGINT;
CREATE INDEX audit_transaction_of_origin ON audit_transaction (origin_id, id);
CREATE INDEX audit_transaction_of_user ON audit_transaction (user_id, id);
