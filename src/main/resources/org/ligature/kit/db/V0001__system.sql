CREATE TABLE store_version (version INT NOT NULL PRIMARY KEY, applied_on TIMESTAMP NOT NULL);
