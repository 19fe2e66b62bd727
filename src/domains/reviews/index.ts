export { type AnswerRow, writeAnswers } from "./answer/bulk.ts";
export { type Appraisal, appraisals, type Conflict, type Fields } from "./answer/fields.ts";
export { type Answer, answerOf } from "./answer/reading.ts";
export { reopenAnswer, type Save, type Saved, saveAnswer } from "./answer/saving.ts";
export { closeCampaign, closeDue, writeClosure } from "./campaign/closing.ts";
export { changeDates } from "./campaign/dates.ts";
export { type NewCampaign, openCampaign, settleOpened, writeCampaign } from "./campaign/opening.ts";
export {
  type Campaign,
  campaignById,
  campaignBySlug,
  campaigns,
  endOf,
  type Phase,
  phaseOf,
} from "./campaign.ts";
export {
  loopTallies,
  nationalTallies,
  nationalTotals,
  type Tallies,
  type Tally,
  tallyFor,
} from "./consolidation.ts";
export { type Question, questionsOf } from "./question.ts";
export { remindGroups, remindLoops } from "./reminder.ts";
export { askedUnit, groupsOf, type Participation, participationByLoop, participationOf } from "./roll.ts";
export { answer, answerItem, asked, campaign, campaignClosure, question, tally } from "./schema.ts";
