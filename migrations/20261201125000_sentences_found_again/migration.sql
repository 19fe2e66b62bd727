-- Sentences that have moved since, or whose successor says the same in other words in the same place: what a movement has
-- reworded follows. Words that would come to say something else elsewhere stay where they are, and the administrator is
-- shown them. Where two rewordings meet, the latest stays.
with moved as (
  select split_part(line, ' ', 1) as old, split_part(line, ' ', 2) as new from regexp_split_to_table($moved$
appointments.calls.standHelp appointments.calls.standing.fields.words.help
appointments.calls.within words.territory
chart.parity words.parity
desk.badEmail ui.wrongEmail
desk.firstButton desk.found.submit
desk.firstLead desk.found.lead
desk.footTexts words.allTexts
desk.found.fields.familyName.label words.familyName
desk.found.fields.givenName.label words.givenName
desk.wordsNone desk.sentences.none
duplicates.none duplicates.list.none
duplicates.title duplicates.list.title
invitations.words invitations.prepare.fields.words.label
lists.apply lists.apply.submit
lists.fate_same lists.fates.same
lists.noLinesHelp lists.lines.noneHelp
lists.state_mapping lists.states.mapping
lists.state_undone words.undone
lists.undoneLine words.undone
loops.counterparts.adminLead loops.counterparts.name.lead
loops.roles.wished loops.roles.wish.done
mergers.undoConfirm mergers.undo.confirm
mergers.undoing words.beingUndone
mergers.undone words.undone
mps.changeTitle mps.change.title
organisation.kinds.badDay words.noSuchDate
organisation.mandate-kinds.badNumber organisation.kinds.refusal.badNumber
organisation.mandates.next words.goOn
organisation.mandates.parityRule words.parity
organisation.mandates.parityTitle words.parity
organisation.rights.endOfficeConfirm organisation.rights.endingOffice.confirm
organisation.rights.officesEmptyHelp organisation.rights.offices.emptyHelp
organisation.rights.place words.territory
organisation.rights.wrongDay words.noSuchDate
organisation.terms.emptyHelp organisation.terms.list.emptyHelp
organisation.terms.planLead organisation.terms.planning.lead
organisation.terms.planLeadOver organisation.terms.planning.leadOver
organisation.trainings.record.submit words.note
organisation.unit-kinds.newLead organisation.unit-kinds.create.lead
organisation.units.closeMembers organisation.close.members
organisation.units.merge words.merge
organisation.units.moveBelow organisation.move.below
pairs.note.submit words.note
reviews.pages.badDate words.noSuchDate
roadmap.everyOwner words.allUnits
roadmap.everyText words.allTexts
roadmap.refusal.taken words.formReused
voice.decided voice.decision.done
voice.goOn words.goOn
voice.mergeTargetHelp voice.decision.fields.mergedIntoId.help
voice.sent voice.speakUp.done
voice.stateWaiting voice.toSort
$moved$, '\n') as line where line <> ''
), chosen as (
  select distinct on (m.new, r.language) r.id, m.new from rewording r join moved m on m.old = r.key
  where not exists (select from rewording o where o.key = m.new and o.language = r.language)
  order by m.new, r.language, r.id desc
)
update rewording r set key = chosen.new from chosen where chosen.id = r.id;
