/** What groups and loops answered: in the campaign that June's assembly closed, and in the one under way. */
export type { CampaignAnswers, GroupAnswer, LoopAnswer, SpaceAppraisal } from "./reviews/answer.ts";
export {
  APPRAISALS,
  type Appraisal,
  MINORITY_REMARKS,
  OVERALL_REMARKS,
  SPACE_REMARKS,
} from "./reviews/appraisal.ts";
export { CLOSED_RESULT, closedCampaignAnswers } from "./reviews/closed-campaign.ts";
export {
  AWAITED_AT_HOME,
  GROUPS_ALREADY_ANSWERED,
  LOOPS_ALREADY_ANSWERED,
  openCampaignAnswers,
} from "./reviews/open-campaign.ts";
