// The one place from which the page takes the contract's types. They come from the module's own declarations
// (generated from the C++ description); only names that the page adds for its own use are made here.

import type {
  Allowance,
  AmountRange,
  Applicant,
  ApplyFile,
  ArticleWords,
  Assessment,
  Channel,
  ChannelUse,
  ChildcareSubsidy,
  Citation,
  CompareQuestion,
  Comparison,
  Condition,
  ConditionId,
  Contribution,
  Deadlines,
  Delivery,
  ErrorCode,
  Failure,
  FigureId,
  Grade,
  HospitalLevel,
  LeaveAnswer,
  Level,
  Material,
  MaterialNeed,
  MedicalAnswer,
  MedicalItem,
  MedicalMode,
  MemberId,
  NoticeAnswer,
  NoticeCode,
  Operand,
  ParameterId,
  Payee,
  Payer,
  Plan,
  PlanQuestion,
  PlanRow,
  PolicyDocument,
  PolicyPack,
  PremiumKind,
  Procedure,
  ProcedureList,
  QuickCoverage,
  Region,
  Settle,
  Situation,
  Span,
  Status,
  Step,
  Task,
  TaskStage,
  TraceValue,
  Unsettled,
  UnsettledAlternative,
} from "yusuan";

export type {
  Allowance,
  AmountRange,
  Applicant,
  ApplyFile,
  ArticleWords,
  Assessment,
  Channel,
  ChannelUse,
  ChildcareSubsidy,
  Citation,
  CompareQuestion,
  Comparison,
  Condition,
  ConditionId,
  Contribution,
  Deadlines,
  Delivery,
  Failure,
  FigureId,
  Grade,
  HospitalLevel,
  LeaveAnswer,
  Level,
  Material,
  MaterialNeed,
  MedicalAnswer,
  MedicalItem,
  MedicalMode,
  MemberId,
  NoticeAnswer,
  NoticeCode,
  Operand,
  ParameterId,
  Payee,
  Payer,
  Plan,
  PlanQuestion,
  PlanRow,
  PolicyDocument,
  PolicyPack,
  PremiumKind,
  Procedure,
  ProcedureList,
  QuickCoverage,
  Region,
  Settle,
  Situation,
  Span,
  Status,
  Step,
  Task,
  TaskStage,
  TraceValue,
  Unsettled,
  UnsettledAlternative,
};

export type EventKind = Situation["event"]["kind"];
export type Entitled = Assessment["allowance"]["entitled"];
/** The parameters that `settle` takes. */
export type SettleId = keyof Settle;
/** A doubt is listed and answered under these ids: several parameters may come to one question. */
export type AnswerId =
  | Exclude<
      ParameterId,
      | "coverage.termination_months"
      | "allowance.base_rule"
      | "allowance.base_without_previous_year"
      | "allowance.reference"
      | "allowance.reference_share"
      | "allowance.base_limits"
      | "allowance.days_rule"
      | "allowance.tiers"
      | "leave.days_rule"
    >
  | SettleId
  | "leave.days";
/** Remarks that carry a figure: they stand beside the person's own estimate, the others among the remarks. */
export type AverageCode = "average_allowance_nation" | "average_allowance_province";
/** Refusals that a page can meet; the others are of the command and of building the policy. */
export type Refusal = Exclude<
  ErrorCode,
  | "uncited_value"
  | "unknown_document"
  | "unused_document"
  | "overlapping_entries"
  | "gap"
  | "unknown_parent"
  | "duplicate_region"
  | "usage"
  | "unreadable_file"
>;
export type LimitStepId = NonNullable<NonNullable<Region["limits"]>["steps"]>[number]["id"];
