import { TONGUES, type Tongue } from "../language";

interface LanguagesProps {
  label: string;
  value: Tongue;
  onChange: (tongue: Tongue) => void;
}

/** Every language there is, each under its own name. */
export function Languages({ label, value, onChange }: LanguagesProps) {
  return (
    <select
      class="languages"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {TONGUES.map(([code, { tag, name }]) => (
        <option key={code} value={code} lang={tag} selected={code === value}>
          {name}
        </option>
      ))}
    </select>
  );
}
