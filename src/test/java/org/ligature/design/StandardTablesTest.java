package org.ligature.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ligature.TestDb;
import org.ligature.schema.Choice;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.OnDelete;
import org.ligature.schema.Schema;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The standard tables as Dataverse has them, spot by spot.
final class StandardTablesTest {

    private static final Schema SCHEMA = new TestDb().schema().schema();

    @Test
    void everySpecIsMade() {
        for (var spec : StandardSpecs.read().specs()) {
            var table = SCHEMA.require(spec.name());
            for (var column : spec.columns()) {
                assertThat(table.column(column.name()))
                        .as(spec.name() + "." + column.name())
                        .map(Column::displayName)
                        .contains(column.displayName());
            }
        }
    }

    @Test
    void everyFileIsOneOfTheTables() {
        var names = StandardSpecs.read().specs().stream().map(TableSpec::name).toList();

        assertThat(names).doesNotHaveDuplicates().hasSize(29);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lead             | Lead             | Leads             |    4 | fullname
                    quote            | Quote            | Quotes            | 1084 | name
                    salesorder       | Order            | Orders            | 1088 | name
                    invoice          | Invoice          | Invoices          | 1090 | name
                    product          | Product          | Products          | 1024 | name
                    pricelevel       | Price List       | Price Lists       | 1022 | name
                    productpricelevel| Price List Item  | Price List Items  | 1026 | name
                    transactioncurrency | Currency      | Currencies        | 9105 | currencyname
                    uom              | Unit             | Units             | 1055 | name
                    uomschedule      | Unit Group       | Unit Groups       | 1056 | name
                    competitor       | Competitor       | Competitors       |  123 | name
                    incident         | Case             | Cases             |  112 | title
                    campaign         | Campaign         | Campaigns         | 4400 | name
                    task             | Task             | Tasks             | 4212 | subject
                    appointment      | Appointment      | Appointments      | 4201 | subject
                    phonecall        | Phone Call       | Phone Calls       | 4210 | subject
                    email            | Email            | Emails            | 4202 | subject
                    team             | Team             | Teams             |    9 | name
                    territory        | Territory        | Territories       | 2013 | name
                    position         | Position         | Positions         |   50 | name
                    opportunityproduct | Opportunity Product | Opportunity Products | 1083 | opportunityproductname
                    quotedetail      | Quote Product    | Quote Products    | 1085 | quotedetailname
                    salesorderdetail | Order Product    | Order Products    | 1089 | salesorderdetailname
                    invoicedetail    | Invoice Product  | Invoice Products  | 1091 | invoicedetailname
                    """)
    void aTableIsCalledAsInDataverse(
            String name, String displayName, String pluralName, int code, String nameColumn) {
        var table = SCHEMA.require(name);

        assertThat(table.displayName()).isEqualTo(displayName);
        assertThat(table.pluralName()).isEqualTo(pluralName);
        assertThat(table.typeCode()).isEqualTo(code);
        assertThat(table.nameColumn()).isEqualTo(nameColumn);
        assertThat(table.custom()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lead       | 0 Open: 1 New, 2 Contacted; 1 Qualified: 3 Qualified; 2 Disqualified: 4 Lost, 5 Cannot Contact, 6 No Longer Interested, 7 Canceled
                    quote      | 0 Draft: 1 In Progress; 1 Active: 2 In Progress, 3 Open; 2 Won: 4 Won; 3 Closed: 5 Lost, 6 Canceled, 7 Revised
                    salesorder | 0 Active: 1 New, 2 Pending, 690970000 On hold; 1 Submitted: 3 In Progress; 2 Canceled: 4 No Money; 3 Fulfilled: 100001 Complete, 100002 Partial; 4 Invoiced: 100003 Invoiced
                    incident   | 0 Active: 1 In Progress, 2 On Hold, 3 Waiting for Details, 4 Researching; 1 Resolved: 5 Problem Solved, 1000 Information Provided; 2 Cancelled: 6 Cancelled, 2000 Merged
                    product    | 0 Active: 1 Active; 1 Retired: 2 Retired; 2 Draft: 0 Draft; 3 Under Revision: 3 Under Revision
                    campaign   | 0 Active: 0 Proposed, 1 Ready To Launch, 2 Launched, 3 Completed, 4 Canceled, 5 Suspended; 1 Inactive: 6 Inactive
                    task       | 0 Open: 2 Not Started, 3 In Progress, 4 Waiting on someone else, 7 Deferred; 1 Completed: 5 Completed; 2 Canceled: 6 Canceled
                    appointment| 0 Open: 1 Free, 2 Tentative; 1 Completed: 3 Completed; 2 Canceled: 4 Canceled; 3 Scheduled: 5 Busy, 6 Out of Office
                    phonecall  | 0 Open: 1 Open; 1 Completed: 2 Made, 4 Received; 2 Canceled: 3 Canceled
                    email      | 0 Open: 1 Draft, 8 Failed; 1 Completed: 2 Completed, 3 Sent, 4 Received, 6 Pending Send, 7 Sending; 2 Canceled: 5 Canceled
                    position   | 0 Active: 1 Active; 1 Inactive: 2 Inactive
                    """)
    void aTableHasTheStatesOfDataverse(String name, String states) {
        var told =
                SCHEMA.require(name).states().stream()
                        .map(StandardTablesTest::told)
                        .collect(Collectors.joining("; "));

        assertThat(told).isEqualTo(states);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "competitor",
                "team",
                "territory",
                "transactioncurrency",
                "uom",
                "uomschedule",
                "productpricelevel",
                "opportunityproduct",
                "quotedetail",
                "salesorderdetail",
                "invoicedetail"
            })
    void someTablesHaveNoStates(String name) {
        assertThat(SCHEMA.require(name).hasStates()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "lead, 0",
        "quote, 0",
        "salesorder, 0",
        "invoice, 0",
        "incident, 0",
        "product, 0;2;3",
        "campaign, 0",
        "task, 0",
        "appointment, 0;3",
        "phonecall, 0",
        "email, 0"
    })
    void onlyOpenRecordsAreWritten(String name, String editable) {
        assertThat(SCHEMA.require(name).states().stream().filter(State::editable))
                .map(state -> String.valueOf(state.value()))
                .isEqualTo(Arrays.asList(editable.split(";")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lead.leadqualitycode       | 1 Hot, 2 Warm, 3 Cold
                    lead.leadsourcecode        | 1 Advertisement, 2 Employee Referral, 3 External Referral, 4 Partner, 5 Public Relations, 6 Seminar, 7 Trade Show, 8 Web, 9 Word of Mouth, 10 Other
                    incident.prioritycode      | 1 High, 2 Normal, 3 Low
                    incident.caseorigincode    | 1 Phone, 2 Email, 3 Web, 2483 Facebook, 3986 Twitter
                    incident.casetypecode      | 1 Question, 2 Problem, 3 Request
                    incident.contractservicelevelcode | 1 Gold, 2 Silver, 3 Bronze
                    incident.messagetypecode   | 0 Public Message, 1 Private Message
                    product.productstructure   | 1 Product, 2 Product Family, 3 Product Bundle
                    campaign.typecode          | 1 Advertisement, 2 Direct Marketing, 3 Event, 4 Co-branding, 5 Other
                    task.prioritycode          | 0 Low, 1 Normal, 2 High
                    team.teamtype              | 0 Owner, 1 Access, 2 Security Group, 3 Office Group
                    team.membershiptype        | 0 Members and guests, 1 Members, 2 Owners, 3 Guests
                    quote.freighttermscode     | 1 FOB, 2 No Charge
                    invoice.paymenttermscode   | 1 Net 30, 2 2% 10, Net 30, 3 Net 45, 4 Net 60
                    lead.purchaseprocess       | 0 Individual, 1 Committee, 2 Unknown
                    """)
    void aChoiceOffersWhatDataverseOffers(String column, String options) {
        assertThat(column(column).type())
                .isInstanceOfSatisfying(
                        ColumnType.ChoiceOf.class,
                        choice -> assertThat(told(choice.choice())).isEqualTo(options));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lead.subject               | Topic              | Text[maxLength=300, format=PLAIN]   | required
                    lead.lastname              | Last Name          | Text[maxLength=50, format=PLAIN]    | required
                    lead.mobilephone           | Mobile Phone       | Text[maxLength=20, format=PHONE]    |
                    lead.donotsendmm           | Marketing Material | YesNo[yes=Do Not Send, no=Send]     |
                    lead.address1_composite    | Address 1          | Computed[formula=ADDRESS_1]         | read only
                    quote.quotenumber          | Quote ID           | Text[maxLength=100, format=PLAIN]   |
                    quote.customerid           | Potential Customer | Lookup[tables=[account, contact]]   | required
                    quote.totalamount          | Total amount       | Money                               | read only
                    quote.billto_composite     | Bill To Address    | Computed[formula=BILL_TO]           | read only
                    salesorder.ispricelocked   | Prices Locked      | YesNo[yes=Yes, no=No]               | required
                    salesorder.willcall        | Ship To            | YesNo[yes=Will Call, no=Address]    |
                    invoice.duedate            | Due Date           | DateOnly[]                          |
                    incident.title             | Case Title         | Text[maxLength=200, format=PLAIN]   | required
                    incident.escalatedon       | Escalated On       | DateAndTime[]                       |
                    product.quantitydecimal    | Decimals Supported | WholeNumber[minimum=0, maximum=5]   | required
                    campaign.codename          | Campaign Code      | Text[maxLength=32, format=PLAIN]    |
                    email.subject              | Subject            | Text[maxLength=800, format=PLAIN]   |
                    email.description          | Description        | Memo[maxLength=1048576]             |
                    phonecall.directioncode    | Direction          | YesNo[yes=Outgoing, no=Incoming]    |
                    position.description       | Description        | Text[maxLength=100, format=PLAIN]   |
                    account.defaultpricelevelid | Price List        | Lookup[tables=[pricelevel]]         |
                    opportunity.actualclosedate | Actual Close Date | DateOnly[]                          |
                    """)
    void aColumnIsAsInDataverse(String name, String displayName, String type, String mark) {
        var column = column(name);

        assertThat(column.displayName()).isEqualTo(displayName);
        assertThat(column.type().toString()).startsWith(type);
        assertThat(column.required()).isEqualTo("required".equals(mark));
        assertThat(column.readOnly()).isEqualTo("read only".equals(mark));
    }

    @ParameterizedTest
    @CsvSource({
        "quotedetail.priceperunit, 4",
        "productpricelevel.amount, 4",
        "quote.totalamount, 4",
        "invoicedetail.extendedamount, 4"
    })
    void amountsHaveRoomForTheDigitsOfEveryCurrency(String name, int scale) {
        assertThat(column(name).type())
                .isInstanceOfSatisfying(
                        ColumnType.Money.class,
                        money -> assertThat(money.scale()).isEqualTo(scale));
    }

    @ParameterizedTest
    @CsvSource({
        "opportunityproduct.opportunityid, CASCADE", "invoicedetail.invoiceid, CASCADE",
        "quotedetail.productid, RESTRICT", "uom.uomscheduleid, CASCADE",
        "quote.customerid, RESTRICT", "quote.opportunityid, CLEAR",
        "task.regardingobjectid, CASCADE"
    })
    void aLookupSaysWhatDeletingDoes(String name, OnDelete expected) {
        assertThat(column(name).onDelete()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "email.from, 1, false",
        "email.to, 2, true",
        "email.cc, 3, true",
        "email.bcc, 4, true",
        "phonecall.from, 1, false",
        "phonecall.to, 2, false",
        "appointment.requiredattendees, 5, true",
        "appointment.optionalattendees, 6, true"
    })
    void partiesTakeTheirPart(String name, int role, boolean many) {
        var who = List.of("account", "contact", "lead", "systemuser");

        assertThat(column(name).type()).isEqualTo(new ColumnType.PartyList(role, many, who));
    }

    @Test
    void activitiesRegardWhateverHasActivities() {
        assertThat(SCHEMA.withActivities())
                .extracting(Table::name)
                .containsExactlyInAnyOrder(
                        "account",
                        "contact",
                        "lead",
                        "opportunity",
                        "quote",
                        "salesorder",
                        "invoice",
                        "incident",
                        "competitor",
                        "campaign");
        assertThat(column("task.regardingobjectid").type())
                .isInstanceOfSatisfying(
                        ColumnType.Lookup.class, lookup -> assertThat(lookup.tables()).hasSize(10));
    }

    @Test
    void theTablesOfDataverseCanBeConnected() {
        assertThat(SCHEMA.connectable())
                .extracting(Table::name)
                .containsExactlyInAnyOrder(
                        "account",
                        "contact",
                        "opportunity",
                        "lead",
                        "systemuser",
                        "team",
                        "position",
                        "incident",
                        "competitor",
                        "pricelevel",
                        "product",
                        "quote",
                        "salesorder",
                        "invoice",
                        "territory",
                        "campaign",
                        "appointment",
                        "email",
                        "phonecall",
                        "task");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "product",
                "pricelevel",
                "competitor",
                "territory",
                "team",
                "position",
                "transactioncurrency",
                "uom",
                "uomschedule",
                "productpricelevel",
                "quotedetail"
            })
    void whatTheOrganisationOwnsHasNoOwner(String name) {
        assertThat(SCHEMA.require(name).column("ownerid")).isEmpty();
    }

    private static Column column(String name) {
        var dot = name.indexOf('.');
        return SCHEMA.require(name.substring(0, dot))
                .column(name.substring(dot + 1))
                .orElseThrow(() -> new AssertionError(name));
    }

    private static String told(State state) {
        return state.value()
                + " "
                + state.label()
                + ": "
                + state.reasons().stream()
                        .map(reason -> reason.value() + " " + reason.label())
                        .collect(Collectors.joining(", "));
    }

    private static String told(Choice choice) {
        return choice.options().stream()
                .map(option -> option.value() + " " + option.label())
                .collect(Collectors.joining(", "));
    }
}
