interface ChoiceProps<T extends string> {
  name: string;
  legend: string;
  value: T;
  options: readonly (readonly [code: T, text: string, hint?: string])[];
  onChange: (value: T) => void;
  columns?: "two" | "row";
}

/** Radio buttons drawn as large tiles. */
export function Choice<T extends string>({ name, legend, value, options, onChange, columns = "row" }: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div class={`tiles ${columns}`}>
        {options.map(([code, text, hint]) => (
          <label key={code} class="tile">
            <input type="radio" name={name} value={code} checked={code === value} onChange={() => onChange(code)} />
            <span class="tile-text">
              <span>{text}</span>
              {hint ? <small>{hint}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
