-- The standard tables: where their rows live, and their description in schema.
-- A lookup points at the directory of records; its index serves the lists of a record and its deletion.
-- An index (statecode, column, id) stands behind every column declared sortable.

CREATE TABLE account (
    id BIGINT NOT NULL PRIMARY KEY,
    name ci_text NOT NULL,
    accountnumber ci_text,
    telephone1 ci_text,
    fax ci_text,
    websiteurl ci_text,
    emailaddress1 ci_text,
    parentaccountid BIGINT,
    primarycontactid BIGINT,
    tickersymbol ci_text,
    customertypecode INT,
    accountcategorycode INT,
    address1_line1 ci_text,
    address1_line2 ci_text,
    address1_line3 ci_text,
    address1_city ci_text,
    address1_stateorprovince ci_text,
    address1_postalcode ci_text,
    address1_country ci_text,
    address1_composite ci_text,
    industrycode INT,
    sic ci_text,
    ownershipcode INT,
    numberofemployees INT,
    revenue DECIMAL(19, 2),
    description ci_text,
    preferredcontactmethodcode INT,
    donotemail BOOLEAN,
    donotbulkemail BOOLEAN,
    donotphone BOOLEAN,
    donotfax BOOLEAN,
    donotpostalmail BOOLEAN,
    creditlimit DECIMAL(19, 2),
    creditonhold BOOLEAN,
    paymenttermscode INT,
    address1_shippingmethodcode INT,
    address1_freighttermscode INT,
    ownerid BIGINT NOT NULL,
    statecode INT NOT NULL,
    statuscode INT NOT NULL,
    createdon TIMESTAMP(3) NOT NULL,
    createdby BIGINT,
    modifiedon TIMESTAMP(3) NOT NULL,
    modifiedby BIGINT,
    overriddencreatedon TIMESTAMP(3),
    importsequencenumber INT,
    versionnumber BIGINT NOT NULL
);
CREATE INDEX account_by_name ON account (statecode, name, id);
CREATE INDEX account_by_emailaddress1 ON account (statecode, emailaddress1, id);
CREATE INDEX account_by_address1_city ON account (statecode, address1_city, id);
CREATE INDEX account_by_createdon ON account (statecode, createdon, id);
CREATE INDEX account_by_modifiedon ON account (statecode, modifiedon, id);
CREATE INDEX account_of_parentaccountid ON account (parentaccountid);
CREATE INDEX account_of_primarycontactid ON account (primarycontactid);
CREATE INDEX account_of_ownerid ON account (ownerid, statecode, name, id);
CREATE INDEX account_of_createdby ON account (createdby);
CREATE INDEX account_of_modifiedby ON account (modifiedby);

CREATE TABLE contact (
    id BIGINT NOT NULL PRIMARY KEY,
    firstname ci_text,
    lastname ci_text NOT NULL,
    fullname ci_text,
    jobtitle ci_text,
    parentcustomerid BIGINT,
    emailaddress1 ci_text,
    telephone1 ci_text,
    mobilephone ci_text,
    fax ci_text,
    department ci_text,
    accountrolecode INT,
    address1_line1 ci_text,
    address1_line2 ci_text,
    address1_line3 ci_text,
    address1_city ci_text,
    address1_stateorprovince ci_text,
    address1_postalcode ci_text,
    address1_country ci_text,
    address1_composite ci_text,
    gendercode INT,
    familystatuscode INT,
    spousesname ci_text,
    birthdate DATE,
    anniversary DATE,
    description ci_text,
    lastusedincampaign DATE,
    donotsendmm BOOLEAN,
    marketingonly BOOLEAN,
    preferredcontactmethodcode INT,
    donotemail BOOLEAN,
    donotbulkemail BOOLEAN,
    donotphone BOOLEAN,
    donotfax BOOLEAN,
    donotpostalmail BOOLEAN,
    creditlimit DECIMAL(19, 2),
    creditonhold BOOLEAN,
    paymenttermscode INT,
    address1_shippingmethodcode INT,
    address1_freighttermscode INT,
    ownerid BIGINT NOT NULL,
    statecode INT NOT NULL,
    statuscode INT NOT NULL,
    createdon TIMESTAMP(3) NOT NULL,
    createdby BIGINT,
    modifiedon TIMESTAMP(3) NOT NULL,
    modifiedby BIGINT,
    overriddencreatedon TIMESTAMP(3),
    importsequencenumber INT,
    versionnumber BIGINT NOT NULL
);
CREATE INDEX contact_by_fullname ON contact (statecode, fullname, id);
CREATE INDEX contact_by_emailaddress1 ON contact (statecode, emailaddress1, id);
CREATE INDEX contact_by_address1_city ON contact (statecode, address1_city, id);
CREATE INDEX contact_by_createdon ON contact (statecode, createdon, id);
CREATE INDEX contact_by_modifiedon ON contact (statecode, modifiedon, id);
CREATE INDEX contact_of_parentcustomerid ON contact (parentcustomerid);
CREATE INDEX contact_of_ownerid ON contact (ownerid, statecode, fullname, id);
CREATE INDEX contact_of_createdby ON contact (createdby);
CREATE INDEX contact_of_modifiedby ON contact (modifiedby);

CREATE TABLE opportunity (
    id BIGINT NOT NULL PRIMARY KEY,
    name ci_text NOT NULL,
    parentaccountid BIGINT,
    parentcontactid BIGINT,
    estimatedclosedate DATE,
    estimatedvalue DECIMAL(19, 2),
    opportunityratingcode INT,
    salesstage INT,
    msdyn_forecastcategory INT,
    purchasetimeframe INT,
    budgetamount DECIMAL(19, 2),
    budgetstatus INT,
    need INT,
    purchaseprocess INT,
    description ci_text,
    currentsituation ci_text,
    customerneed ci_text,
    proposedsolution ci_text,
    isrevenuesystemcalculated BOOLEAN,
    totallineitemamount DECIMAL(19, 2),
    discountpercentage DECIMAL(5, 2),
    discountamount DECIMAL(19, 2),
    totalamountlessfreight DECIMAL(19, 2),
    freightamount DECIMAL(19, 2),
    totaltax DECIMAL(19, 2),
    totalamount DECIMAL(19, 2),
    identifycustomercontacts BOOLEAN,
    identifycompetitors BOOLEAN,
    identifypursuitteam BOOLEAN,
    developproposal BOOLEAN,
    completeinternalreview BOOLEAN,
    presentproposal BOOLEAN,
    completefinalproposal BOOLEAN,
    presentfinalproposal BOOLEAN,
    finaldecisiondate DATE,
    sendthankyounote BOOLEAN,
    filedebrief BOOLEAN,
    ownerid BIGINT NOT NULL,
    statecode INT NOT NULL,
    statuscode INT NOT NULL,
    createdon TIMESTAMP(3) NOT NULL,
    createdby BIGINT,
    modifiedon TIMESTAMP(3) NOT NULL,
    modifiedby BIGINT,
    overriddencreatedon TIMESTAMP(3),
    importsequencenumber INT,
    versionnumber BIGINT NOT NULL
);
CREATE INDEX opportunity_by_name ON opportunity (statecode, name, id);
CREATE INDEX opportunity_by_estimatedclosedate ON opportunity (statecode, estimatedclosedate, id);
CREATE INDEX opportunity_by_estimatedvalue ON opportunity (statecode, estimatedvalue, id);
CREATE INDEX opportunity_by_createdon ON opportunity (statecode, createdon, id);
CREATE INDEX opportunity_by_modifiedon ON opportunity (statecode, modifiedon, id);
CREATE INDEX opportunity_of_parentaccountid ON opportunity (parentaccountid);
CREATE INDEX opportunity_of_parentcontactid ON opportunity (parentcontactid);
CREATE INDEX opportunity_of_ownerid ON opportunity (ownerid, statecode, name, id);
CREATE INDEX opportunity_of_createdby ON opportunity (createdby);
CREATE INDEX opportunity_of_modifiedby ON opportunity (modifiedby);

CREATE TABLE systemuser (
    id BIGINT NOT NULL PRIMARY KEY,
    firstname ci_text,
    lastname ci_text NOT NULL,
    fullname ci_text,
    nickname ci_text,
    title ci_text,
    domainname ci_text,
    internalemailaddress ci_text,
    personalemailaddress ci_text,
    address1_telephone1 ci_text,
    address1_telephone2 ci_text,
    address1_telephone3 ci_text,
    mobilephone ci_text,
    homephone ci_text,
    address1_fax ci_text,
    parentsystemuserid BIGINT,
    address1_line1 ci_text,
    address1_line2 ci_text,
    address1_line3 ci_text,
    address1_city ci_text,
    address1_stateorprovince ci_text,
    address1_postalcode ci_text,
    address1_country ci_text,
    address1_composite ci_text,
    address2_line1 ci_text,
    accessmode INT,
    caltype INT,
    invitestatuscode INT,
    preferredaddresscode INT,
    preferredphonecode INT,
    isdisabled BOOLEAN DEFAULT FALSE NOT NULL,
    statecode INT NOT NULL,
    statuscode INT NOT NULL,
    createdon TIMESTAMP(3) NOT NULL,
    createdby BIGINT,
    modifiedon TIMESTAMP(3) NOT NULL,
    modifiedby BIGINT,
    overriddencreatedon TIMESTAMP(3),
    importsequencenumber INT,
    versionnumber BIGINT NOT NULL
);
CREATE INDEX systemuser_by_fullname ON systemuser (statecode, fullname, id);
CREATE INDEX systemuser_by_internalemailaddress ON systemuser (statecode, internalemailaddress, id);
CREATE INDEX systemuser_by_createdon ON systemuser (statecode, createdon, id);
CREATE INDEX systemuser_by_modifiedon ON systemuser (statecode, modifiedon, id);
CREATE INDEX systemuser_of_parentsystemuserid ON systemuser (parentsystemuserid);
CREATE INDEX systemuser_of_createdby ON systemuser (createdby);
CREATE INDEX systemuser_of_modifiedby ON systemuser (modifiedby);

-- After the indexes, so that the keys use them and make none of their own.
ALTER TABLE account ADD FOREIGN KEY (id) REFERENCES record (id);
ALTER TABLE account ADD FOREIGN KEY (parentaccountid) REFERENCES record (id);
ALTER TABLE account ADD FOREIGN KEY (primarycontactid) REFERENCES record (id);
ALTER TABLE account ADD FOREIGN KEY (ownerid) REFERENCES record (id);
ALTER TABLE account ADD FOREIGN KEY (createdby) REFERENCES record (id);
ALTER TABLE account ADD FOREIGN KEY (modifiedby) REFERENCES record (id);
ALTER TABLE contact ADD FOREIGN KEY (id) REFERENCES record (id);
ALTER TABLE contact ADD FOREIGN KEY (parentcustomerid) REFERENCES record (id);
ALTER TABLE contact ADD FOREIGN KEY (ownerid) REFERENCES record (id);
ALTER TABLE contact ADD FOREIGN KEY (createdby) REFERENCES record (id);
ALTER TABLE contact ADD FOREIGN KEY (modifiedby) REFERENCES record (id);
ALTER TABLE opportunity ADD FOREIGN KEY (id) REFERENCES record (id);
ALTER TABLE opportunity ADD FOREIGN KEY (parentaccountid) REFERENCES record (id);
ALTER TABLE opportunity ADD FOREIGN KEY (parentcontactid) REFERENCES record (id);
ALTER TABLE opportunity ADD FOREIGN KEY (ownerid) REFERENCES record (id);
ALTER TABLE opportunity ADD FOREIGN KEY (createdby) REFERENCES record (id);
ALTER TABLE opportunity ADD FOREIGN KEY (modifiedby) REFERENCES record (id);
ALTER TABLE systemuser ADD FOREIGN KEY (id) REFERENCES record (id);
ALTER TABLE systemuser ADD FOREIGN KEY (parentsystemuserid) REFERENCES record (id);
ALTER TABLE systemuser ADD FOREIGN KEY (createdby) REFERENCES record (id);
ALTER TABLE systemuser ADD FOREIGN KEY (modifiedby) REFERENCES record (id);

INSERT INTO schema_choice (name, display_name) VALUES
    ('customertypecode', 'Relationship Type'),
    ('accountcategorycode', 'Category'),
    ('ownershipcode', 'Ownership'),
    ('industrycode', 'Industry'),
    ('preferredcontactmethodcode', 'Preferred Method of Contact'),
    ('paymenttermscode', 'Payment Terms'),
    ('freighttermscode', 'Freight Terms'),
    ('shippingmethodcode', 'Shipping Method'),
    ('familystatuscode', 'Marital Status'),
    ('gendercode', 'Gender'),
    ('accountrolecode', 'Role'),
    ('opportunityratingcode', 'Rating'),
    ('purchaseprocess', 'Purchase Process'),
    ('purchasetimeframe', 'Purchase Timeframe'),
    ('budgetstatus', 'Budget'),
    ('need', 'Need'),
    ('salesstage', 'Sales Stage'),
    ('msdyn_forecastcategory', 'Forecast category'),
    ('accessmode', 'Access Mode'),
    ('caltype', 'License Type'),
    ('invitestatuscode', 'Invitation Status'),
    ('preferredaddresscode', 'Preferred Address'),
    ('preferredphonecode', 'Preferred Phone'),
    ('connectionrole_category', 'Connection Role Category');

INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Competitor', 1),
    (2, 'Consultant', 2),
    (3, 'Customer', 3),
    (4, 'Investor', 4),
    (5, 'Partner', 5),
    (6, 'Influencer', 6),
    (7, 'Press', 7),
    (8, 'Prospect', 8),
    (9, 'Reseller', 9),
    (10, 'Supplier', 10),
    (11, 'Vendor', 11),
    (12, 'Other', 12)
) o WHERE c.name = 'customertypecode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Preferred Customer', 1),
    (2, 'Standard', 2)
) o WHERE c.name = 'accountcategorycode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Public', 1),
    (2, 'Private', 2),
    (3, 'Subsidiary', 3),
    (4, 'Other', 4)
) o WHERE c.name = 'ownershipcode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Accounting', 1),
    (2, 'Agriculture and Non-petrol Natural Resource Extraction', 2),
    (3, 'Broadcasting Printing and Publishing', 3),
    (4, 'Brokers', 4),
    (5, 'Building Supply Retail', 5),
    (6, 'Business Services', 6),
    (7, 'Consulting', 7),
    (8, 'Consumer Services', 8),
    (9, 'Design Direction and Creative Management', 9),
    (10, 'Distributors Dispatchers and Processors', 10),
    (11, 'Doctor''s Offices and Clinics', 11),
    (12, 'Durable Manufacturing', 12),
    (13, 'Eating and Drinking Places', 13),
    (14, 'Entertainment Retail', 14),
    (15, 'Equipment Rental and Leasing', 15),
    (16, 'Financial', 16),
    (17, 'Food and Tobacco Processing', 17),
    (18, 'Inbound Capital Intensive Processing', 18),
    (19, 'Inbound Repair and Services', 19),
    (20, 'Insurance', 20),
    (21, 'Legal Services', 21),
    (22, 'Non-Durable Merchandise Retail', 22),
    (23, 'Outbound Consumer Service', 23),
    (24, 'Petrochemical Extraction and Distribution', 24),
    (25, 'Service Retail', 25),
    (26, 'SIG Affiliations', 26),
    (27, 'Social Services', 27),
    (28, 'Special Outbound Trade Contractors', 28),
    (29, 'Specialty Realty', 29),
    (30, 'Transportation', 30),
    (31, 'Utility Creation and Distribution', 31),
    (32, 'Vehicle Retail', 32),
    (33, 'Wholesale', 33)
) o WHERE c.name = 'industrycode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Any', 1),
    (2, 'Email', 2),
    (3, 'Phone', 3),
    (4, 'Fax', 4),
    (5, 'Mail', 5)
) o WHERE c.name = 'preferredcontactmethodcode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Net 30', 1),
    (2, '2% 10, Net 30', 2),
    (3, 'Net 45', 3),
    (4, 'Net 60', 4)
) o WHERE c.name = 'paymenttermscode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'FOB', 1),
    (2, 'No Charge', 2)
) o WHERE c.name = 'freighttermscode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Airborne', 1),
    (2, 'DHL', 2),
    (3, 'FedEx', 3),
    (4, 'UPS', 4),
    (5, 'Postal Mail', 5),
    (6, 'Full Load', 6),
    (7, 'Will Call', 7)
) o WHERE c.name = 'shippingmethodcode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Single', 1),
    (2, 'Married', 2),
    (3, 'Divorced', 3),
    (4, 'Widowed', 4)
) o WHERE c.name = 'familystatuscode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Male', 1),
    (2, 'Female', 2)
) o WHERE c.name = 'gendercode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Decision Maker', 1),
    (2, 'Employee', 2),
    (3, 'Influencer', 3)
) o WHERE c.name = 'accountrolecode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Hot', 1),
    (2, 'Warm', 2),
    (3, 'Cold', 3)
) o WHERE c.name = 'opportunityratingcode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (0, 'Individual', 1),
    (1, 'Committee', 2),
    (2, 'Unknown', 3)
) o WHERE c.name = 'purchaseprocess';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (0, 'Immediate', 1),
    (1, 'This Quarter', 2),
    (2, 'Next Quarter', 3),
    (3, 'This Year', 4),
    (4, 'Unknown', 5)
) o WHERE c.name = 'purchasetimeframe';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (0, 'No Committed Budget', 1),
    (1, 'May Buy', 2),
    (2, 'Can Buy', 3),
    (3, 'Will Buy', 4)
) o WHERE c.name = 'budgetstatus';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (0, 'Must have', 1),
    (1, 'Should have', 2),
    (2, 'Good to have', 3),
    (3, 'No need', 4)
) o WHERE c.name = 'need';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (0, 'Qualify', 1),
    (1, 'Develop', 2),
    (2, 'Propose', 3),
    (3, 'Close', 4)
) o WHERE c.name = 'salesstage';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (100000001, 'Pipeline', 1),
    (100000002, 'Best case', 2),
    (100000003, 'Committed', 3),
    (100000004, 'Omitted', 4),
    (100000005, 'Won', 5),
    (100000006, 'Lost', 6)
) o WHERE c.name = 'msdyn_forecastcategory';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (0, 'Read-Write', 1),
    (1, 'Administrative', 2),
    (2, 'Read', 3),
    (3, 'Support User', 4),
    (4, 'Non-interactive', 5),
    (5, 'Delegated Admin', 6)
) o WHERE c.name = 'accessmode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (0, 'Professional', 1),
    (1, 'Administrative', 2),
    (2, 'Basic', 3),
    (3, 'Device Professional', 4),
    (4, 'Device Basic', 5),
    (5, 'Essential', 6),
    (6, 'Device Essential', 7),
    (7, 'Enterprise', 8),
    (8, 'Device Enterprise', 9),
    (9, 'Sales', 10),
    (10, 'Service', 11),
    (11, 'Field Service', 12),
    (12, 'Project Service', 13)
) o WHERE c.name = 'caltype';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (0, 'Invitation Not Sent', 1),
    (1, 'Invited', 2),
    (2, 'Invitation Near Expired', 3),
    (3, 'Invitation Expired', 4),
    (4, 'Invitation Accepted', 5),
    (5, 'Invitation Rejected', 6),
    (6, 'Invitation Revoked', 7)
) o WHERE c.name = 'invitestatuscode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Mailing Address', 1),
    (2, 'Other Address', 2)
) o WHERE c.name = 'preferredaddresscode';
INSERT INTO schema_option (choice_id, option_value, label, position)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Main Phone', 1),
    (2, 'Other Phone', 2),
    (3, 'Home Phone', 3),
    (4, 'Mobile Phone', 4)
) o WHERE c.name = 'preferredphonecode';
INSERT INTO schema_option (choice_id, option_value, label, position, color)
SELECT c.id, o.* FROM schema_choice c, (VALUES
    (1, 'Business', 1, 'business'),
    (2, 'Family', 2, 'family'),
    (3, 'Social', 3, 'social'),
    (4, 'Sales', 4, 'sales'),
    (5, 'Other', 5, 'other'),
    (1000, 'Stakeholder', 6, 'stakeholder'),
    (1001, 'Sales Team', 7, 'sales-team'),
    (1002, 'Service', 8, 'service')
) o WHERE c.name = 'connectionrole_category';

INSERT INTO schema_table (id, name, display_name, plural_name, name_column, kind, ownership, icon, connectable, type_code)
VALUES
    (1, 'account', 'Account', 'Accounts', 'name', 'BUSINESS', 'USER', 'account', TRUE, 1),
    (2, 'contact', 'Contact', 'Contacts', 'fullname', 'BUSINESS', 'USER', 'contact', TRUE, 2),
    (3, 'opportunity', 'Opportunity', 'Opportunities', 'name', 'BUSINESS', 'USER', 'opportunity', TRUE, 3),
    (8, 'systemuser', 'User', 'Users', 'fullname', 'BUSINESS', 'ORGANIZATION', 'systemuser', TRUE, 8),
    (3234, 'connection', 'Connection', 'Connections', 'name', 'SYSTEM', 'USER', 'connection', FALSE, 3234),
    (3231, 'connectionrole', 'Connection Role', 'Connection Roles', 'name', 'SYSTEM', 'ORGANIZATION', 'connectionrole', FALSE, 3231);

INSERT INTO schema_state (table_id, state_value, label) VALUES
    (1, 0, 'Active'),
    (1, 1, 'Inactive'),
    (2, 0, 'Active'),
    (2, 1, 'Inactive'),
    (3, 0, 'Open'),
    (3, 1, 'Won'),
    (3, 2, 'Lost'),
    (8, 0, 'Enabled'),
    (8, 1, 'Disabled'),
    (3231, 0, 'Active'),
    (3231, 1, 'Inactive'),
    (3234, 0, 'Active'),
    (3234, 1, 'Inactive');
INSERT INTO schema_status (table_id, state_value, status_value, label, position) VALUES
    (1, 0, 1, 'Active', 1),
    (1, 1, 2, 'Inactive', 1),
    (2, 0, 1, 'Active', 1),
    (2, 1, 2, 'Inactive', 1),
    (3, 0, 1, 'In Progress', 1),
    (3, 0, 2, 'On Hold', 2),
    (3, 1, 3, 'Won', 1),
    (3, 2, 4, 'Canceled', 1),
    (3, 2, 5, 'Out-Sold', 2),
    (8, 0, 1, 'Enabled', 1),
    (8, 1, 2, 'Disabled', 1),
    (3231, 0, 1, 'Active', 1),
    (3231, 1, 2, 'Inactive', 1),
    (3234, 0, 1, 'Active', 1),
    (3234, 1, 2, 'Inactive', 1);

-- account
INSERT INTO schema_column
    (table_id, position, name, display_name, kind, length, required, read_only, sortable, searchable)
VALUES
    (1, 1, 'accountid', 'Account', 'UNIQUE_ID', NULL, FALSE, TRUE, FALSE, FALSE),
    (1, 2, 'name', 'Account Name', 'TEXT', 160, TRUE, FALSE, TRUE, TRUE),
    (1, 3, 'accountnumber', 'Account Number', 'TEXT', 20, FALSE, FALSE, FALSE, TRUE),
    (1, 4, 'telephone1', 'Main Phone', 'PHONE', 50, FALSE, FALSE, FALSE, FALSE),
    (1, 5, 'fax', 'Fax', 'PHONE', 50, FALSE, FALSE, FALSE, FALSE),
    (1, 6, 'websiteurl', 'Website', 'URL', 200, FALSE, FALSE, FALSE, FALSE),
    (1, 7, 'emailaddress1', 'Email', 'EMAIL', 100, FALSE, FALSE, TRUE, TRUE),
    (1, 8, 'parentaccountid', 'Parent Account', 'LOOKUP', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 9, 'primarycontactid', 'Primary Contact', 'LOOKUP', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 10, 'tickersymbol', 'Ticker Symbol', 'TEXT', 10, FALSE, FALSE, FALSE, FALSE),
    (1, 11, 'customertypecode', 'Relationship Type', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 12, 'accountcategorycode', 'Category', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 13, 'address1_line1', 'Street 1', 'TEXT', 250, FALSE, FALSE, FALSE, FALSE),
    (1, 14, 'address1_line2', 'Street 2', 'TEXT', 250, FALSE, FALSE, FALSE, FALSE),
    (1, 15, 'address1_line3', 'Street 3', 'TEXT', 250, FALSE, FALSE, FALSE, FALSE),
    (1, 16, 'address1_city', 'City', 'TEXT', 80, FALSE, FALSE, TRUE, FALSE),
    (1, 17, 'address1_stateorprovince', 'State/Province', 'TEXT', 50, FALSE, FALSE, FALSE, FALSE),
    (1, 18, 'address1_postalcode', 'ZIP/Postal Code', 'TEXT', 20, FALSE, FALSE, FALSE, FALSE),
    (1, 19, 'address1_country', 'Country/Region', 'TEXT', 80, FALSE, FALSE, FALSE, FALSE),
    (1, 20, 'address1_composite', 'Address 1', 'ADDRESS_1', 1000, FALSE, TRUE, FALSE, FALSE),
    (1, 21, 'industrycode', 'Industry', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 22, 'sic', 'SIC Code', 'TEXT', 20, FALSE, FALSE, FALSE, FALSE),
    (1, 23, 'ownershipcode', 'Ownership', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 24, 'numberofemployees', 'Number of Employees', 'WHOLE_NUMBER', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 25, 'revenue', 'Annual Revenue', 'MONEY', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 26, 'description', 'Description', 'MEMO', 2000, FALSE, FALSE, FALSE, FALSE),
    (1, 27, 'preferredcontactmethodcode', 'Preferred Method of Contact', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 28, 'donotemail', 'Do not allow Emails', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 29, 'donotbulkemail', 'Do not allow Bulk Emails', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 30, 'donotphone', 'Do not allow Phone Calls', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 31, 'donotfax', 'Do not allow Faxes', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 32, 'donotpostalmail', 'Do not allow Mails', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 33, 'creditlimit', 'Credit Limit', 'MONEY', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 34, 'creditonhold', 'Credit Hold', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 35, 'paymenttermscode', 'Payment Terms', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 36, 'address1_shippingmethodcode', 'Address 1: Shipping Method', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 37, 'address1_freighttermscode', 'Address 1: Freight Terms', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 38, 'ownerid', 'Owner', 'LOOKUP', NULL, TRUE, FALSE, FALSE, FALSE),
    (1, 39, 'statecode', 'Status', 'STATE', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 40, 'statuscode', 'Status Reason', 'STATUS', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 41, 'createdon', 'Created On', 'DATE_TIME', NULL, FALSE, TRUE, TRUE, FALSE),
    (1, 42, 'createdby', 'Created By', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE),
    (1, 43, 'modifiedon', 'Modified On', 'DATE_TIME', NULL, FALSE, TRUE, TRUE, FALSE),
    (1, 44, 'modifiedby', 'Modified By', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE),
    (1, 45, 'overriddencreatedon', 'Record Created On', 'DATE_TIME', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 46, 'importsequencenumber', 'Import Sequence Number', 'WHOLE_NUMBER', NULL, FALSE, FALSE, FALSE, FALSE),
    (1, 47, 'versionnumber', 'Version Number', 'BIG_NUMBER', NULL, FALSE, TRUE, FALSE, FALSE);
-- contact
INSERT INTO schema_column
    (table_id, position, name, display_name, kind, length, required, read_only, sortable, searchable)
VALUES
    (2, 1, 'contactid', 'Contact', 'UNIQUE_ID', NULL, FALSE, TRUE, FALSE, FALSE),
    (2, 2, 'firstname', 'First Name', 'TEXT', 50, FALSE, FALSE, FALSE, FALSE),
    (2, 3, 'lastname', 'Last Name', 'TEXT', 50, TRUE, FALSE, FALSE, FALSE),
    (2, 4, 'fullname', 'Full Name', 'FULL_NAME', 160, FALSE, TRUE, TRUE, TRUE),
    (2, 5, 'jobtitle', 'Job Title', 'TEXT', 100, FALSE, FALSE, FALSE, FALSE),
    (2, 6, 'parentcustomerid', 'Company Name', 'LOOKUP', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 7, 'emailaddress1', 'Email', 'EMAIL', 100, FALSE, FALSE, TRUE, TRUE),
    (2, 8, 'telephone1', 'Business Phone', 'PHONE', 50, FALSE, FALSE, FALSE, FALSE),
    (2, 9, 'mobilephone', 'Mobile Phone', 'PHONE', 50, FALSE, FALSE, FALSE, FALSE),
    (2, 10, 'fax', 'Fax', 'PHONE', 50, FALSE, FALSE, FALSE, FALSE),
    (2, 11, 'department', 'Department', 'TEXT', 100, FALSE, FALSE, FALSE, FALSE),
    (2, 12, 'accountrolecode', 'Role', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 13, 'address1_line1', 'Address 1: Street 1', 'TEXT', 250, FALSE, FALSE, FALSE, FALSE),
    (2, 14, 'address1_line2', 'Address 1: Street 2', 'TEXT', 250, FALSE, FALSE, FALSE, FALSE),
    (2, 15, 'address1_line3', 'Address 1: Street 3', 'TEXT', 250, FALSE, FALSE, FALSE, FALSE),
    (2, 16, 'address1_city', 'City', 'TEXT', 80, FALSE, FALSE, TRUE, FALSE),
    (2, 17, 'address1_stateorprovince', 'State/Province', 'TEXT', 50, FALSE, FALSE, FALSE, FALSE),
    (2, 18, 'address1_postalcode', 'ZIP/Postal Code', 'TEXT', 20, FALSE, FALSE, FALSE, FALSE),
    (2, 19, 'address1_country', 'Country/Region', 'TEXT', 80, FALSE, FALSE, FALSE, FALSE),
    (2, 20, 'address1_composite', 'Address 1', 'ADDRESS_1', 1000, FALSE, TRUE, FALSE, FALSE),
    (2, 21, 'gendercode', 'Gender', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 22, 'familystatuscode', 'Marital Status', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 23, 'spousesname', 'Spouse/Partner Name', 'TEXT', 100, FALSE, FALSE, FALSE, FALSE),
    (2, 24, 'birthdate', 'Birthday', 'DATE', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 25, 'anniversary', 'Anniversary', 'DATE', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 26, 'description', 'Description', 'MEMO', 2000, FALSE, FALSE, FALSE, FALSE),
    (2, 27, 'lastusedincampaign', 'Last Date Included in Campaign', 'DATE', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 28, 'donotsendmm', 'Send Marketing Materials', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 29, 'marketingonly', 'Marketing Only', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 30, 'preferredcontactmethodcode', 'Preferred Method of Contact', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 31, 'donotemail', 'Do not allow Emails', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 32, 'donotbulkemail', 'Do not allow Bulk Emails', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 33, 'donotphone', 'Do not allow Phone Calls', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 34, 'donotfax', 'Do not allow Faxes', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 35, 'donotpostalmail', 'Do not allow Mails', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 36, 'creditlimit', 'Credit Limit', 'MONEY', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 37, 'creditonhold', 'Credit Hold', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 38, 'paymenttermscode', 'Payment Terms', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 39, 'address1_shippingmethodcode', 'Address 1: Shipping Method', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 40, 'address1_freighttermscode', 'Address 1: Freight Terms', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 41, 'ownerid', 'Owner', 'LOOKUP', NULL, TRUE, FALSE, FALSE, FALSE),
    (2, 42, 'statecode', 'Status', 'STATE', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 43, 'statuscode', 'Status Reason', 'STATUS', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 44, 'createdon', 'Created On', 'DATE_TIME', NULL, FALSE, TRUE, TRUE, FALSE),
    (2, 45, 'createdby', 'Created By', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE),
    (2, 46, 'modifiedon', 'Modified On', 'DATE_TIME', NULL, FALSE, TRUE, TRUE, FALSE),
    (2, 47, 'modifiedby', 'Modified By', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE),
    (2, 48, 'overriddencreatedon', 'Record Created On', 'DATE_TIME', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 49, 'importsequencenumber', 'Import Sequence Number', 'WHOLE_NUMBER', NULL, FALSE, FALSE, FALSE, FALSE),
    (2, 50, 'versionnumber', 'Version Number', 'BIG_NUMBER', NULL, FALSE, TRUE, FALSE, FALSE);
-- opportunity
INSERT INTO schema_column
    (table_id, position, name, display_name, kind, length, required, read_only, sortable, searchable)
VALUES
    (3, 1, 'opportunityid', 'Opportunity', 'UNIQUE_ID', NULL, FALSE, TRUE, FALSE, FALSE),
    (3, 2, 'name', 'Topic', 'TEXT', 300, TRUE, FALSE, TRUE, TRUE),
    (3, 3, 'parentaccountid', 'Account', 'LOOKUP', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 4, 'parentcontactid', 'Contact', 'LOOKUP', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 5, 'estimatedclosedate', 'Est. close date', 'DATE', NULL, FALSE, FALSE, TRUE, FALSE),
    (3, 6, 'estimatedvalue', 'Est. revenue', 'MONEY', NULL, FALSE, FALSE, TRUE, FALSE),
    (3, 7, 'opportunityratingcode', 'Rating', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 8, 'salesstage', 'Sales Stage', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 9, 'msdyn_forecastcategory', 'Forecast category', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 10, 'purchasetimeframe', 'Purchase Timeframe', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 11, 'budgetamount', 'Budget amount', 'MONEY', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 12, 'budgetstatus', 'Budget', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 13, 'need', 'Need', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 14, 'purchaseprocess', 'Purchase Process', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 15, 'description', 'Description', 'MEMO', 2000, FALSE, FALSE, FALSE, FALSE),
    (3, 16, 'currentsituation', 'Current Situation', 'MEMO', 2000, FALSE, FALSE, FALSE, FALSE),
    (3, 17, 'customerneed', 'Customer Need', 'MEMO', 2000, FALSE, FALSE, FALSE, FALSE),
    (3, 18, 'proposedsolution', 'Proposed Solution', 'MEMO', 2000, FALSE, FALSE, FALSE, FALSE),
    (3, 19, 'isrevenuesystemcalculated', 'Revenue', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 20, 'totallineitemamount', 'Total Detail Amount', 'MONEY', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 21, 'discountpercentage', 'Opportunity Discount (%)', 'DECIMAL', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 22, 'discountamount', 'Opportunity Discount Amount', 'MONEY', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 23, 'totalamountlessfreight', 'Total Pre-Freight Amount', 'MONEY', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 24, 'freightamount', 'Freight Amount', 'MONEY', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 25, 'totaltax', 'Total Tax', 'MONEY', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 26, 'totalamount', 'Total Amount', 'MONEY', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 27, 'identifycustomercontacts', 'Identify Customer Contacts', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 28, 'identifycompetitors', 'Identify Competitors', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 29, 'identifypursuitteam', 'Identify Sales Team', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 30, 'developproposal', 'Develop Proposal', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 31, 'completeinternalreview', 'Complete Internal Review', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 32, 'presentproposal', 'Present Proposal', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 33, 'completefinalproposal', 'Complete Final Proposal', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 34, 'presentfinalproposal', 'Present Final Proposal', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 35, 'finaldecisiondate', 'Final Decision Date', 'DATE', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 36, 'sendthankyounote', 'Send Thank You Note', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 37, 'filedebrief', 'File Debrief', 'YES_NO', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 38, 'ownerid', 'Owner', 'LOOKUP', NULL, TRUE, FALSE, FALSE, FALSE),
    (3, 39, 'statecode', 'Status', 'STATE', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 40, 'statuscode', 'Status Reason', 'STATUS', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 41, 'createdon', 'Created On', 'DATE_TIME', NULL, FALSE, TRUE, TRUE, FALSE),
    (3, 42, 'createdby', 'Created By', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE),
    (3, 43, 'modifiedon', 'Modified On', 'DATE_TIME', NULL, FALSE, TRUE, TRUE, FALSE),
    (3, 44, 'modifiedby', 'Modified By', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE),
    (3, 45, 'overriddencreatedon', 'Record Created On', 'DATE_TIME', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 46, 'importsequencenumber', 'Import Sequence Number', 'WHOLE_NUMBER', NULL, FALSE, FALSE, FALSE, FALSE),
    (3, 47, 'versionnumber', 'Version Number', 'BIG_NUMBER', NULL, FALSE, TRUE, FALSE, FALSE);
-- systemuser
INSERT INTO schema_column
    (table_id, position, name, display_name, kind, length, required, read_only, sortable, searchable)
VALUES
    (8, 1, 'systemuserid', 'User', 'UNIQUE_ID', NULL, FALSE, TRUE, FALSE, FALSE),
    (8, 2, 'firstname', 'First Name', 'TEXT', 50, FALSE, FALSE, FALSE, FALSE),
    (8, 3, 'lastname', 'Last Name', 'TEXT', 50, TRUE, FALSE, FALSE, FALSE),
    (8, 4, 'fullname', 'Full Name', 'FULL_NAME', 200, FALSE, TRUE, TRUE, TRUE),
    (8, 5, 'nickname', 'Nickname', 'TEXT', 50, FALSE, FALSE, FALSE, FALSE),
    (8, 6, 'title', 'Title', 'TEXT', 128, FALSE, FALSE, FALSE, FALSE),
    (8, 7, 'domainname', 'User Name', 'TEXT', 1024, FALSE, FALSE, FALSE, TRUE),
    (8, 8, 'internalemailaddress', 'Primary Email', 'EMAIL', 100, FALSE, FALSE, TRUE, TRUE),
    (8, 9, 'personalemailaddress', 'Email 2', 'EMAIL', 100, FALSE, FALSE, FALSE, FALSE),
    (8, 10, 'address1_telephone1', 'Main Phone', 'PHONE', 64, FALSE, FALSE, FALSE, FALSE),
    (8, 11, 'address1_telephone2', 'Other Phone', 'PHONE', 50, FALSE, FALSE, FALSE, FALSE),
    (8, 12, 'address1_telephone3', 'Pager', 'PHONE', 50, FALSE, FALSE, FALSE, FALSE),
    (8, 13, 'mobilephone', 'Mobile Phone', 'PHONE', 64, FALSE, FALSE, FALSE, FALSE),
    (8, 14, 'homephone', 'Home Phone', 'PHONE', 50, FALSE, FALSE, FALSE, FALSE),
    (8, 15, 'address1_fax', 'Address 1: Fax', 'PHONE', 64, FALSE, FALSE, FALSE, FALSE),
    (8, 16, 'parentsystemuserid', 'Manager', 'LOOKUP', NULL, FALSE, FALSE, FALSE, FALSE),
    (8, 17, 'address1_line1', 'Street 1', 'TEXT', 1024, FALSE, FALSE, FALSE, FALSE),
    (8, 18, 'address1_line2', 'Street 2', 'TEXT', 250, FALSE, FALSE, FALSE, FALSE),
    (8, 19, 'address1_line3', 'Street 3', 'TEXT', 250, FALSE, FALSE, FALSE, FALSE),
    (8, 20, 'address1_city', 'City', 'TEXT', 80, FALSE, FALSE, FALSE, FALSE),
    (8, 21, 'address1_stateorprovince', 'State/Province', 'TEXT', 50, FALSE, FALSE, FALSE, FALSE),
    (8, 22, 'address1_postalcode', 'ZIP/Postal Code', 'TEXT', 20, FALSE, FALSE, FALSE, FALSE),
    (8, 23, 'address1_country', 'Country/Region', 'TEXT', 80, FALSE, FALSE, FALSE, FALSE),
    (8, 24, 'address1_composite', 'Address', 'ADDRESS_1', 1000, FALSE, TRUE, FALSE, FALSE),
    (8, 25, 'address2_line1', 'Other Street 1', 'TEXT', 1024, FALSE, FALSE, FALSE, FALSE),
    (8, 26, 'accessmode', 'Access Mode', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (8, 27, 'caltype', 'License Type', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (8, 28, 'invitestatuscode', 'Invitation Status', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (8, 29, 'preferredaddresscode', 'Preferred Address', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (8, 30, 'preferredphonecode', 'Preferred Phone', 'CHOICE', NULL, FALSE, FALSE, FALSE, FALSE),
    (8, 31, 'isdisabled', 'Disabled', 'YES_NO', NULL, FALSE, TRUE, FALSE, FALSE),
    (8, 32, 'statecode', 'Status', 'STATE', NULL, FALSE, FALSE, FALSE, FALSE),
    (8, 33, 'statuscode', 'Status Reason', 'STATUS', NULL, FALSE, FALSE, FALSE, FALSE),
    (8, 34, 'createdon', 'Created On', 'DATE_TIME', NULL, FALSE, TRUE, TRUE, FALSE),
    (8, 35, 'createdby', 'Created By', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE),
    (8, 36, 'modifiedon', 'Modified On', 'DATE_TIME', NULL, FALSE, TRUE, TRUE, FALSE),
    (8, 37, 'modifiedby', 'Modified By', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE),
    (8, 38, 'overriddencreatedon', 'Record Created On', 'DATE_TIME', NULL, FALSE, FALSE, FALSE, FALSE),
    (8, 39, 'importsequencenumber', 'Import Sequence Number', 'WHOLE_NUMBER', NULL, FALSE, FALSE, FALSE, FALSE),
    (8, 40, 'versionnumber', 'Version Number', 'BIG_NUMBER', NULL, FALSE, TRUE, FALSE, FALSE);
-- connection
INSERT INTO schema_column
    (table_id, position, name, display_name, kind, length, required, read_only, sortable, searchable)
VALUES
    (3234, 1, 'connectionid', 'Connection', 'UNIQUE_ID', NULL, FALSE, TRUE, FALSE, FALSE),
    (3234, 2, 'name', 'Connection Name', 'TEXT', 500, FALSE, TRUE, TRUE, TRUE),
    (3234, 3, 'record1id', 'Connected from', 'LOOKUP', NULL, FALSE, FALSE, FALSE, FALSE),
    (3234, 4, 'record1objecttypecode', 'Type (from)', 'TABLE_NAME', NULL, FALSE, TRUE, FALSE, FALSE),
    (3234, 5, 'record1roleid', 'My role', 'LOOKUP', NULL, FALSE, FALSE, FALSE, FALSE),
    (3234, 6, 'record2id', 'Connected to', 'LOOKUP', NULL, FALSE, FALSE, FALSE, FALSE),
    (3234, 7, 'record2objecttypecode', 'Type', 'TABLE_NAME', NULL, FALSE, TRUE, FALSE, FALSE),
    (3234, 8, 'record2roleid', 'As this role', 'LOOKUP', NULL, FALSE, FALSE, FALSE, FALSE),
    (3234, 9, 'category', 'Category', 'CHOICE', NULL, FALSE, TRUE, FALSE, FALSE),
    (3234, 10, 'description', 'Description', 'MEMO', 2000, FALSE, FALSE, FALSE, FALSE),
    (3234, 11, 'effectivestart', 'Starting', 'PARTIAL_START', NULL, FALSE, FALSE, FALSE, FALSE),
    (3234, 12, 'effectiveend', 'Ending', 'PARTIAL_END', NULL, FALSE, FALSE, FALSE, FALSE),
    (3234, 13, 'ismaster', 'Is Master', 'YES_NO', NULL, FALSE, TRUE, FALSE, FALSE),
    (3234, 14, 'relatedconnectionid', 'Reciprocal Connection', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE),
    (3234, 15, 'ownerid', 'Owner', 'LOOKUP', NULL, TRUE, FALSE, FALSE, FALSE),
    (3234, 16, 'statecode', 'Status', 'STATE', NULL, FALSE, FALSE, FALSE, FALSE),
    (3234, 17, 'statuscode', 'Status Reason', 'STATUS', NULL, FALSE, FALSE, FALSE, FALSE),
    (3234, 18, 'createdon', 'Created On', 'DATE_TIME', NULL, FALSE, TRUE, FALSE, FALSE),
    (3234, 19, 'createdby', 'Created By', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE),
    (3234, 20, 'modifiedon', 'Modified On', 'DATE_TIME', NULL, FALSE, TRUE, FALSE, FALSE),
    (3234, 21, 'modifiedby', 'Modified By', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE),
    (3234, 22, 'overriddencreatedon', 'Record Created On', 'DATE_TIME', NULL, FALSE, FALSE, FALSE, FALSE),
    (3234, 23, 'importsequencenumber', 'Import Sequence Number', 'WHOLE_NUMBER', NULL, FALSE, FALSE, FALSE, FALSE),
    (3234, 24, 'versionnumber', 'Version Number', 'BIG_NUMBER', NULL, FALSE, TRUE, FALSE, FALSE);
-- connectionrole
INSERT INTO schema_column
    (table_id, position, name, display_name, kind, length, required, read_only, sortable, searchable)
VALUES
    (3231, 1, 'connectionroleid', 'Connection Role', 'UNIQUE_ID', NULL, FALSE, TRUE, FALSE, FALSE),
    (3231, 2, 'name', 'Name', 'TEXT', 100, TRUE, FALSE, TRUE, TRUE),
    (3231, 3, 'category', 'Connection Role Category', 'CHOICE', NULL, TRUE, FALSE, FALSE, FALSE),
    (3231, 4, 'description', 'Description', 'MEMO', 1000, FALSE, FALSE, FALSE, FALSE),
    (3231, 5, 'statecode', 'Status', 'STATE', NULL, FALSE, FALSE, FALSE, FALSE),
    (3231, 6, 'statuscode', 'Status Reason', 'STATUS', NULL, FALSE, FALSE, FALSE, FALSE),
    (3231, 7, 'createdon', 'Created On', 'DATE_TIME', NULL, FALSE, TRUE, FALSE, FALSE),
    (3231, 8, 'createdby', 'Created By', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE),
    (3231, 9, 'modifiedon', 'Modified On', 'DATE_TIME', NULL, FALSE, TRUE, FALSE, FALSE),
    (3231, 10, 'modifiedby', 'Modified By', 'LOOKUP', NULL, FALSE, TRUE, FALSE, FALSE),
    (3231, 11, 'versionnumber', 'Version Number', 'BIG_NUMBER', NULL, FALSE, TRUE, FALSE, FALSE);

-- What choices offer, what lookups point at, how yes and no are called, and what numbers may be.
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'customertypecode')
    WHERE table_id = 1 AND name = 'customertypecode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'accountcategorycode')
    WHERE table_id = 1 AND name = 'accountcategorycode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'industrycode')
    WHERE table_id = 1 AND name = 'industrycode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'ownershipcode')
    WHERE table_id = 1 AND name = 'ownershipcode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'preferredcontactmethodcode')
    WHERE table_id = 1 AND name = 'preferredcontactmethodcode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'paymenttermscode')
    WHERE table_id = 1 AND name = 'paymenttermscode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'shippingmethodcode')
    WHERE table_id = 1 AND name = 'address1_shippingmethodcode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'freighttermscode')
    WHERE table_id = 1 AND name = 'address1_freighttermscode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'accountrolecode')
    WHERE table_id = 2 AND name = 'accountrolecode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'gendercode')
    WHERE table_id = 2 AND name = 'gendercode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'familystatuscode')
    WHERE table_id = 2 AND name = 'familystatuscode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'preferredcontactmethodcode')
    WHERE table_id = 2 AND name = 'preferredcontactmethodcode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'paymenttermscode')
    WHERE table_id = 2 AND name = 'paymenttermscode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'shippingmethodcode')
    WHERE table_id = 2 AND name = 'address1_shippingmethodcode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'freighttermscode')
    WHERE table_id = 2 AND name = 'address1_freighttermscode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'opportunityratingcode')
    WHERE table_id = 3 AND name = 'opportunityratingcode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'salesstage')
    WHERE table_id = 3 AND name = 'salesstage';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'msdyn_forecastcategory')
    WHERE table_id = 3 AND name = 'msdyn_forecastcategory';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'purchasetimeframe')
    WHERE table_id = 3 AND name = 'purchasetimeframe';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'budgetstatus')
    WHERE table_id = 3 AND name = 'budgetstatus';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'need')
    WHERE table_id = 3 AND name = 'need';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'purchaseprocess')
    WHERE table_id = 3 AND name = 'purchaseprocess';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'accessmode')
    WHERE table_id = 8 AND name = 'accessmode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'caltype')
    WHERE table_id = 8 AND name = 'caltype';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'invitestatuscode')
    WHERE table_id = 8 AND name = 'invitestatuscode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'preferredaddresscode')
    WHERE table_id = 8 AND name = 'preferredaddresscode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'preferredphonecode')
    WHERE table_id = 8 AND name = 'preferredphonecode';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'connectionrole_category')
    WHERE table_id = 3234 AND name = 'category';
UPDATE schema_column SET choice_id = (SELECT id FROM schema_choice WHERE name = 'connectionrole_category')
    WHERE table_id = 3231 AND name = 'category';
UPDATE schema_column SET targets = 'account'
    WHERE table_id = 1 AND name IN ('parentaccountid');
UPDATE schema_column SET targets = 'account'
    WHERE table_id = 3 AND name IN ('parentaccountid');
UPDATE schema_column SET targets = 'contact'
    WHERE table_id = 1 AND name IN ('primarycontactid');
UPDATE schema_column SET targets = 'contact'
    WHERE table_id = 3 AND name IN ('parentcontactid');
UPDATE schema_column SET targets = 'systemuser'
    WHERE table_id = 1 AND name IN ('ownerid', 'createdby', 'modifiedby');
UPDATE schema_column SET targets = 'systemuser'
    WHERE table_id = 2 AND name IN ('ownerid', 'createdby', 'modifiedby');
UPDATE schema_column SET targets = 'systemuser'
    WHERE table_id = 3 AND name IN ('ownerid', 'createdby', 'modifiedby');
UPDATE schema_column SET targets = 'systemuser'
    WHERE table_id = 8 AND name IN ('parentsystemuserid', 'createdby', 'modifiedby');
UPDATE schema_column SET targets = 'systemuser'
    WHERE table_id = 3234 AND name IN ('ownerid', 'createdby', 'modifiedby');
UPDATE schema_column SET targets = 'systemuser'
    WHERE table_id = 3231 AND name IN ('createdby', 'modifiedby');
UPDATE schema_column SET targets = 'account,contact'
    WHERE table_id = 2 AND name IN ('parentcustomerid');
UPDATE schema_column SET targets = ''
    WHERE table_id = 3234 AND name IN ('record1id', 'record2id');
UPDATE schema_column SET targets = 'connectionrole'
    WHERE table_id = 3234 AND name IN ('record1roleid', 'record2roleid');
UPDATE schema_column SET targets = 'connection'
    WHERE table_id = 3234 AND name IN ('relatedconnectionid');
UPDATE schema_column SET yes_label = 'Yes', no_label = 'No' WHERE kind = 'YES_NO';
UPDATE schema_column SET yes_label = 'Do Not Allow', no_label = 'Allow'
    WHERE table_id = 1 AND name IN ('donotemail', 'donotbulkemail', 'donotphone', 'donotfax', 'donotpostalmail');
UPDATE schema_column SET yes_label = 'Do Not Send', no_label = 'Send'
    WHERE table_id = 2 AND name IN ('donotsendmm');
UPDATE schema_column SET yes_label = 'Do Not Allow', no_label = 'Allow'
    WHERE table_id = 2 AND name IN ('donotemail', 'donotbulkemail', 'donotphone', 'donotfax', 'donotpostalmail');
UPDATE schema_column SET yes_label = 'System Calculated', no_label = 'User Provided'
    WHERE table_id = 3 AND name IN ('isrevenuesystemcalculated');
UPDATE schema_column SET yes_label = 'Disabled', no_label = 'Enabled'
    WHERE table_id = 8 AND name IN ('isdisabled');
UPDATE schema_column SET scale = 2 WHERE kind IN ('MONEY', 'DECIMAL');
UPDATE schema_column SET minimum = 0, maximum = 1000000000
    WHERE table_id = 1 AND name IN ('numberofemployees');
UPDATE schema_column SET minimum = 0, maximum = 100000000000000
    WHERE table_id = 1 AND name IN ('revenue', 'creditlimit');
UPDATE schema_column SET minimum = -2147483648, maximum = 2147483647
    WHERE table_id = 1 AND name IN ('importsequencenumber');
UPDATE schema_column SET minimum = 0, maximum = 100000000000000
    WHERE table_id = 2 AND name IN ('creditlimit');
UPDATE schema_column SET minimum = -2147483648, maximum = 2147483647
    WHERE table_id = 2 AND name IN ('importsequencenumber');
UPDATE schema_column SET minimum = 0, maximum = 922337203685477
    WHERE table_id = 3 AND name IN ('estimatedvalue', 'discountamount', 'freightamount');
UPDATE schema_column SET minimum = 0, maximum = 1000000000000
    WHERE table_id = 3 AND name IN ('budgetamount');
UPDATE schema_column SET minimum = -922337203685477, maximum = 922337203685477
    WHERE table_id = 3 AND name IN ('totallineitemamount', 'totalamountlessfreight', 'totaltax', 'totalamount');
UPDATE schema_column SET minimum = 0, maximum = 100
    WHERE table_id = 3 AND name IN ('discountpercentage');
UPDATE schema_column SET minimum = -2147483648, maximum = 2147483647
    WHERE table_id = 3 AND name IN ('importsequencenumber');
UPDATE schema_column SET minimum = -2147483648, maximum = 2147483647
    WHERE table_id = 8 AND name IN ('importsequencenumber');
UPDATE schema_column SET minimum = -2147483648, maximum = 2147483647
    WHERE table_id = 3234 AND name IN ('importsequencenumber');

-- The columns of their lists, from left to right.
UPDATE schema_column SET
    list_position = CASE name WHEN 'name' THEN 1 WHEN 'telephone1' THEN 2 WHEN 'emailaddress1' THEN 3 WHEN 'address1_city' THEN 4 WHEN 'primarycontactid' THEN 5 WHEN 'industrycode' THEN 6 WHEN 'customertypecode' THEN 7 WHEN 'ownerid' THEN 8 END,
    list_width = CASE name WHEN 'name' THEN 220 WHEN 'telephone1' THEN 130 WHEN 'emailaddress1' THEN 200 WHEN 'address1_city' THEN 110 WHEN 'primarycontactid' THEN 150 WHEN 'industrycode' THEN 160 WHEN 'customertypecode' THEN 130 WHEN 'ownerid' THEN 120 END
    WHERE table_id = 1;
UPDATE schema_column SET
    list_position = CASE name WHEN 'fullname' THEN 1 WHEN 'jobtitle' THEN 2 WHEN 'parentcustomerid' THEN 3 WHEN 'emailaddress1' THEN 4 WHEN 'address1_city' THEN 5 WHEN 'telephone1' THEN 6 WHEN 'ownerid' THEN 7 END,
    list_width = CASE name WHEN 'fullname' THEN 180 WHEN 'jobtitle' THEN 150 WHEN 'parentcustomerid' THEN 170 WHEN 'emailaddress1' THEN 200 WHEN 'address1_city' THEN 110 WHEN 'telephone1' THEN 130 WHEN 'ownerid' THEN 120 END
    WHERE table_id = 2;
UPDATE schema_column SET
    list_position = CASE name WHEN 'name' THEN 1 WHEN 'parentaccountid' THEN 2 WHEN 'parentcontactid' THEN 3 WHEN 'estimatedclosedate' THEN 4 WHEN 'estimatedvalue' THEN 5 WHEN 'statuscode' THEN 6 WHEN 'ownerid' THEN 7 END,
    list_width = CASE name WHEN 'name' THEN 260 WHEN 'parentaccountid' THEN 170 WHEN 'parentcontactid' THEN 150 WHEN 'estimatedclosedate' THEN 120 WHEN 'estimatedvalue' THEN 120 WHEN 'statuscode' THEN 110 WHEN 'ownerid' THEN 120 END
    WHERE table_id = 3;
UPDATE schema_column SET
    list_position = CASE name WHEN 'fullname' THEN 1 WHEN 'title' THEN 2 WHEN 'internalemailaddress' THEN 3 WHEN 'address1_telephone1' THEN 4 WHEN 'parentsystemuserid' THEN 5 WHEN 'statecode' THEN 6 END,
    list_width = CASE name WHEN 'fullname' THEN 180 WHEN 'title' THEN 150 WHEN 'internalemailaddress' THEN 200 WHEN 'address1_telephone1' THEN 130 WHEN 'parentsystemuserid' THEN 150 WHEN 'statecode' THEN 100 END
    WHERE table_id = 8;
UPDATE schema_column SET
    list_position = CASE name WHEN 'record2id' THEN 1 WHEN 'record2objecttypecode' THEN 2 WHEN 'record2roleid' THEN 3 WHEN 'category' THEN 4 WHEN 'record1roleid' THEN 5 WHEN 'effectivestart' THEN 6 WHEN 'effectiveend' THEN 7 WHEN 'description' THEN 8 WHEN 'statecode' THEN 9 WHEN 'ownerid' THEN 10 END,
    list_width = CASE name WHEN 'record2id' THEN 200 WHEN 'record2objecttypecode' THEN 100 WHEN 'record2roleid' THEN 150 WHEN 'category' THEN 110 WHEN 'record1roleid' THEN 150 WHEN 'effectivestart' THEN 100 WHEN 'effectiveend' THEN 100 WHEN 'description' THEN 200 WHEN 'statecode' THEN 90 WHEN 'ownerid' THEN 120 END
    WHERE table_id = 3234;
UPDATE schema_column SET
    list_position = CASE name WHEN 'name' THEN 1 WHEN 'category' THEN 2 WHEN 'description' THEN 3 WHEN 'statecode' THEN 4 END,
    list_width = CASE name WHEN 'name' THEN 200 WHEN 'category' THEN 120 WHEN 'description' THEN 300 WHEN 'statecode' THEN 90 END
    WHERE table_id = 3231;

-- Their forms, as forms.FormLayout reads them.
UPDATE schema_table SET layout = '{"header": ["ownerid", "numberofemployees", "revenue"], "subtitle": ["customertypecode", "address1_city"], "tabs": [
  {"title": "Summary", "sections": [
    {"title": "Account information", "column": 1, "rows": [
         ["name"],
         ["telephone1", "fax"],
         ["websiteurl"],
         ["emailaddress1"],
         ["parentaccountid"],
         ["primarycontactid"],
         ["accountnumber", "tickersymbol"],
         ["customertypecode", "accountcategorycode"]]},
    {"title": "Address", "column": 2, "rows": [
         ["address1_line1"],
         ["address1_line2"],
         ["address1_line3"],
         ["address1_city", "address1_stateorprovince"],
         ["address1_postalcode", "address1_country"]]}]},
  {"title": "Details", "sections": [
    {"title": "Company profile", "column": 1, "rows": [
         ["industrycode"],
         ["sic", "ownershipcode"],
         ["numberofemployees", "revenue"]]},
    {"title": "Description", "column": 1, "rows": [
         ["description"]]},
    {"title": "Contact preferences", "column": 2, "rows": [
         ["preferredcontactmethodcode"],
         ["donotemail"],
         ["donotbulkemail"],
         ["donotphone"],
         ["donotfax"],
         ["donotpostalmail"]]},
    {"title": "Billing", "column": 2, "rows": [
         ["creditlimit", "paymenttermscode"],
         ["creditonhold"]]},
    {"title": "Shipping", "column": 2, "rows": [
         ["address1_shippingmethodcode", "address1_freighttermscode"]]}]}]}'
    WHERE id = 1;
UPDATE schema_table SET layout = '{"header": ["ownerid"], "subtitle": ["jobtitle", "parentcustomerid"], "tabs": [
  {"title": "Summary", "sections": [
    {"title": "Contact", "column": 1, "rows": [
         ["firstname", "lastname"],
         ["jobtitle"],
         ["parentcustomerid"],
         ["emailaddress1"],
         ["telephone1", "mobilephone"]]},
    {"title": "Address", "column": 1, "rows": [
         ["address1_line1"],
         ["address1_line2"],
         ["address1_line3"],
         ["address1_city", "address1_stateorprovince"],
         ["address1_postalcode", "address1_country"]]},
    {"title": "Preferences", "column": 2, "rows": [
         ["preferredcontactmethodcode", "birthdate"],
         ["donotbulkemail"]]},
    {"title": "Notes", "column": 2, "rows": [
         ["description"]]}]},
  {"title": "Details", "sections": [
    {"title": "Personal information", "column": 1, "rows": [
         ["gendercode", "familystatuscode"],
         ["spousesname", "anniversary"]]},
    {"title": "Company", "column": 1, "rows": [
         ["department", "accountrolecode"],
         ["fax"]]},
    {"title": "Marketing", "column": 1, "rows": [
         ["donotsendmm"],
         ["marketingonly"],
         ["lastusedincampaign"]]},
    {"title": "Contact preferences", "column": 2, "rows": [
         ["donotemail"],
         ["donotphone"],
         ["donotfax"],
         ["donotpostalmail"]]},
    {"title": "Billing", "column": 2, "rows": [
         ["creditlimit", "paymenttermscode"],
         ["creditonhold"]]},
    {"title": "Shipping", "column": 2, "rows": [
         ["address1_shippingmethodcode", "address1_freighttermscode"]]}]}]}'
    WHERE id = 2;
UPDATE schema_table SET layout = '{"header": ["estimatedclosedate", "estimatedvalue", "ownerid"], "subtitle": ["parentaccountid", "statuscode"], "tabs": [
  {"title": "Summary", "sections": [
    {"title": "Opportunity", "column": 1, "rows": [
         ["name"],
         ["parentaccountid"],
         ["parentcontactid"],
         ["estimatedclosedate", "estimatedvalue"],
         ["purchasetimeframe", "purchaseprocess"],
         ["budgetamount", "opportunityratingcode"]]},
    {"title": "Description", "column": 1, "rows": [
         ["description"]]},
    {"title": "Situation", "column": 2, "rows": [
         ["currentsituation"],
         ["customerneed"],
         ["proposedsolution"]]}]},
  {"title": "Details", "sections": [
    {"title": "Qualify", "column": 1, "rows": [
         ["salesstage", "msdyn_forecastcategory"],
         ["need", "budgetstatus"],
         ["identifycustomercontacts"]]},
    {"title": "Develop", "column": 1, "rows": [
         ["identifycompetitors"],
         ["identifypursuitteam"]]},
    {"title": "Propose", "column": 2, "rows": [
         ["developproposal"],
         ["completeinternalreview"],
         ["presentproposal"]]},
    {"title": "Close", "column": 2, "rows": [
         ["completefinalproposal"],
         ["presentfinalproposal"],
         ["finaldecisiondate"],
         ["sendthankyounote"],
         ["filedebrief"]]}]}]}'
    WHERE id = 3;
UPDATE schema_table SET layout = '{"header": [], "subtitle": ["title", "internalemailaddress"], "tabs": [
  {"title": "Summary", "sections": [
    {"title": "User", "column": 1, "rows": [
         ["firstname", "lastname"],
         ["title", "nickname"],
         ["internalemailaddress"],
         ["personalemailaddress"],
         ["address1_telephone1", "mobilephone"]]},
    {"title": "Account", "column": 2, "rows": [
         ["domainname"]]},
    {"title": "Organization", "column": 2, "rows": [
         ["parentsystemuserid"]]}]},
  {"title": "Details", "sections": [
    {"title": "Address", "column": 1, "rows": [
         ["address1_line1"],
         ["address1_line2"],
         ["address1_line3"],
         ["address1_city", "address1_stateorprovince"],
         ["address1_postalcode", "address1_country"],
         ["address2_line1"],
         ["preferredaddresscode"]]},
    {"title": "Phones", "column": 2, "rows": [
         ["address1_telephone2", "homephone"],
         ["address1_telephone3", "address1_fax"],
         ["preferredphonecode"]]}]},
  {"title": "Administration", "sections": [
    {"title": "Access", "column": 1, "rows": [
         ["accessmode"],
         ["caltype", "invitestatuscode"]]}]}]}'
    WHERE id = 8;
