-- The totals of an opportunity follow from its lines: only the program writes them, with as many
-- digits as any currency has. What it is to bring may be negative, as its lines may.
ALTER TABLE opportunity ALTER COLUMN estimatedvalue DECIMAL(19, 4);
ALTER TABLE opportunity ALTER COLUMN totallineitemamount DECIMAL(19, 4);
ALTER TABLE opportunity ALTER COLUMN discountamount DECIMAL(19, 4);
ALTER TABLE opportunity ALTER COLUMN totalamountlessfreight DECIMAL(19, 4);
ALTER TABLE opportunity ALTER COLUMN freightamount DECIMAL(19, 4);
ALTER TABLE opportunity ALTER COLUMN totaltax DECIMAL(19, 4);
ALTER TABLE opportunity ALTER COLUMN totalamount DECIMAL(19, 4);

UPDATE schema_column SET scale = 4
    WHERE table_id = 3 AND name IN (
        'estimatedvalue', 'totallineitemamount', 'discountamount', 'totalamountlessfreight',
        'freightamount', 'totaltax', 'totalamount');
UPDATE schema_column SET read_only = TRUE
    WHERE table_id = 3 AND name IN (
        'totallineitemamount', 'totalamountlessfreight', 'totaltax', 'totalamount');
UPDATE schema_column SET minimum = -922337203685477
    WHERE table_id = 3 AND name IN ('estimatedvalue');
