/** Words of the fields that have a usual value, but for the status. */
export interface UsualWords {
  event: string;
  delivery: string;
  infants: string;
  childOrder: string;
  weeks: string;
  weeksUnit: string;
  weekDays: string;
  weekDaysOf: (days: number) => string;
  through: string;
  throughEvent: string;
  throughNow: (month: string) => string;
  asOf: string;
  asOfHint: (today: string) => string;
}
