package app.dibs.edit;

import app.dibs.card.NameChoice;
import app.dibs.card.Origin;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadFacts;
import app.dibs.slack.FormValues;
import app.dibs.slack.Metadata;
import app.dibs.workspace.Workspace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the form when it is drawn.
 *
 * @param lead as it is now
 * @param typed what the person has typed so far; the other fields show what is
 * @param conflicts the fields that somebody else changed too, to choose from
 */
record EditDraft(Lead lead, Map<EditField, String> typed, List<EditField> conflicts) {
    /** What a text input of Slack's takes. */
    static final int LONGEST_TEXT = 3000;

    static final String KEEP_THEIRS = "theirs";
    static final String SAVE_MINE = "mine";

    EditDraft {
        typed = Map.copyOf(typed);
        conflicts = List.copyOf(conflicts);
    }

    /** A lead, as it is. */
    static EditDraft of(Lead lead) {
        return new EditDraft(lead, Map.of(), List.of());
    }

    /** What travels with the form: the version that it shows, and by a mark for each field what stood there. */
    record Carried(long lead, int version, Marks marks, Origin origin) {}

    /** What stood in the fields, as marks by column; a field that did not fit into the form has none. */
    record Marks(Map<String, String> byColumn) {
        static Marks of(LeadFacts facts) {
            Map<String, String> marks = new HashMap<>();
            for (EditField field : EditField.values()) {
                String text = field.text(facts);
                if (text.length() <= LONGEST_TEXT) {
                    marks.put(field.column(), Metadata.mark(text));
                }
            }
            return new Marks(marks);
        }

        boolean isInTheForm(EditField field) {
            return byColumn.containsKey(field.column());
        }

        boolean stillHolds(EditField field, String text) {
            return Metadata.mark(text).equals(byColumn.get(field.column()));
        }
    }

    Carried carried(Origin origin) {
        return new Carried(lead.number().value(), lead.version(), Marks.of(lead.facts()), origin);
    }

    /** What is shown in the field. */
    String text(EditField field) {
        return typed.getOrDefault(field, field.text(lead.facts()));
    }

    /** Slack keeps what was typed in a block of the same id, so that the ids change with the version. */
    static String blockId(EditField field, int version) {
        return field.column() + ":" + version;
    }

    static String choiceId(EditField field, int version) {
        return "keep_" + blockId(field, version);
    }

    /** What the person changed in the form, but for what they would rather keep as somebody else has it. */
    static Map<EditField, String> changed(FormValues form, Carried carried, Workspace workspace) {
        Map<EditField, String> changed = new EnumMap<>(EditField.class);
        for (EditField field : EditField.values()) {
            String text = typed(form, field, carried.version(), workspace);
            boolean theirs = KEEP_THEIRS.equals(form.option(choiceId(field, carried.version())));
            if (carried.marks().isInTheForm(field)
                    && !theirs
                    && !carried.marks().stillHolds(field, text)) {
                changed.put(field, text);
            }
        }
        return changed;
    }

    private static String typed(FormValues form, EditField field, int version, Workspace workspace) {
        String blockId = blockId(field, version);
        return switch (field) {
            case SOURCE -> EditViews.chosen(form.option(blockId), workspace.sources());
            case CATEGORY -> EditViews.chosen(form.option(blockId), workspace.categories());
            case COMPANY, CONTACT -> NameChoice.chosen(form, blockId);
            default -> form.text(blockId);
        };
    }

    /** What may be chosen: the workspace's list, and what the lead has already. */
    List<String> offered(EditField field, Workspace workspace) {
        List<String> list = new ArrayList<>(field == EditField.SOURCE ? workspace.sources() : workspace.categories());
        for (String own : List.of(text(field), field.text(lead.facts()))) {
            if (!own.isEmpty() && !list.contains(own)) {
                list.addFirst(own);
            }
        }
        return list;
    }
}
