/// The triggers that keep events and receipts as they were written.
///
/// One change of an event is let through: payload and salt, once, when an `erased` event in the same stream names its
/// position. And one of a receipt: its digest, when an event of its command is erased. That both happen in the
/// transaction that writes the `erased` event, no trigger can see; `SQLEventLog.verify` sees it afterwards.
enum LogProtection {
    static func triggers(_ dialect: SQLDialect) -> String {
        switch dialect {
        case .sqlite: sqlite
        case .postgres: postgres
        }
    }

    private static let kept =
        ["organisation", "position", "stream", "version", "type", "schema_version", "person"]
        + ["command", "recorded_at", "digest", "covers", "hash"]

    private static let isErasureOfReceipt = """
        OLD.digest IS NOT NULL AND NEW.digest IS NULL AND NEW.organisation = OLD.organisation
        AND NEW.command = OLD.command AND NEW.position = OLD.position AND NEW.count = OLD.count
        AND EXISTS (SELECT 1 FROM events WHERE events.organisation = OLD.organisation AND events.command = OLD.command
            AND events.position > OLD.position - OLD.count AND events.position <= OLD.position AND events.salt = '')
        """

    private static func isErasureOfEvent(same: String, naming: String) -> String {
        """
        OLD.salt <> '' AND NEW.salt = ''
        AND \(kept.map { "NEW.\($0) \(same) OLD.\($0)" }.joined(separator: " AND "))
        AND EXISTS (SELECT 1 FROM \(naming) AND events.organisation = OLD.organisation
            AND events.stream = OLD.stream AND events.type = 'erased')
        """
    }

    // REPLACE removes a row without asking the DELETE trigger, therefore the one before INSERT.
    private static var sqlite: String {
        """
        CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events WHEN NOT (
            \(isErasureOfEvent(
                same: "IS",
                naming: "events, json_each(events.payload, '$.erased.positions') named WHERE named.value = OLD.position"
            )))
            BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
        CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events
            BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
        CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
            WHEN EXISTS (SELECT 1 FROM events WHERE organisation = NEW.organisation AND position = NEW.position)
            OR EXISTS (SELECT 1 FROM events
                WHERE organisation = NEW.organisation AND stream = NEW.stream AND version = NEW.version)
            BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;
        CREATE TRIGGER receipts_are_not_changed BEFORE UPDATE ON receipts WHEN NOT (\(isErasureOfReceipt))
            BEGIN SELECT RAISE(ABORT, 'receipts are never changed'); END;
        CREATE TRIGGER receipts_are_not_removed BEFORE DELETE ON receipts
            BEGIN SELECT RAISE(ABORT, 'receipts are never removed'); END;
        CREATE TRIGGER receipts_are_not_replaced BEFORE INSERT ON receipts
            WHEN EXISTS (SELECT 1 FROM receipts WHERE organisation = NEW.organisation AND command = NEW.command)
            BEGIN SELECT RAISE(ABORT, 'receipts are never replaced'); END;
        """
    }

    private static var postgres: String {
        """
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% are never changed or removed', TG_TABLE_NAME; END $$;
        CREATE FUNCTION allow_erasure_of_event() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF \(isErasureOfEvent(
                same: "IS NOT DISTINCT FROM",
                naming: "events WHERE events.payload::jsonb #> '{erased,positions}' @> to_jsonb(OLD.position)"
            )) THEN RETURN NEW; END IF;
            RAISE EXCEPTION 'events are never changed'; END $$;
        CREATE FUNCTION allow_erasure_of_receipt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF \(isErasureOfReceipt) THEN RETURN NEW; END IF;
            RAISE EXCEPTION 'receipts are never changed'; END $$;
        CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
            FOR EACH ROW EXECUTE FUNCTION allow_erasure_of_event();
        CREATE TRIGGER events_are_not_removed BEFORE DELETE OR TRUNCATE ON events
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER receipts_are_not_changed BEFORE UPDATE ON receipts
            FOR EACH ROW EXECUTE FUNCTION allow_erasure_of_receipt();
        CREATE TRIGGER receipts_are_not_removed BEFORE DELETE OR TRUNCATE ON receipts
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        """
    }
}
