// The package: importing it defines the element. Its types are those of the messages and of the contract.

import { defineCalculator } from "./element";

export type { Assessment, Situation } from "../../contract";
export type {
  Answer,
  FrameEvents,
  FrameMessage,
  HostMessage,
  RefusedReason,
  ThemeName,
  ThemeVariables,
} from "../messages";
export type { CalculatorAttributes, YusuanEvent } from "./element";
export { defineCalculator, YusuanCalculator, YusuanRefused } from "./element";

defineCalculator();
