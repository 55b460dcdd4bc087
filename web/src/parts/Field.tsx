// One field: label, hint, what is wrong with it. Every other part of the form is made of these.

import { useComputed } from "@preact/signals";
import type { ComponentChildren, VNode } from "preact";
import type { Refusal } from "../contract";
import { editField, errorAt, fieldId, leaveField, words } from "../state";

interface FieldAria {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": "true" | undefined;
  onBlur: () => void;
}

interface FieldProps {
  pointer: string;
  label: string;
  hint?: ComponentChildren;
  optional?: boolean;
  wide?: boolean;
  /** Of a field that is not an input of the situation: what is wrong with it. */
  refused?: Refusal | undefined;
  children: (aria: FieldAria) => VNode;
}

export function Field({ pointer, label, hint, optional, wide, refused, children }: FieldProps) {
  const wrong = useComputed(() => errorAt(pointer));
  const w = words.value;
  if (!w) return null;
  const id = fieldId(pointer);
  const error = refused ?? wrong.value;
  const described = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return (
    <div class={`field${wide ? " wide" : ""}${error ? " wrong" : ""}`}>
      <label for={id} id={`${id}-label`}>
        {label}
        {optional ? <span class="optional"> {`(${w.optional})`}</span> : null}
      </label>
      {children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? "true" : undefined,
        onBlur: leaveField,
      })}
      {error ? (
        <p class="error" id={`${id}-error`}>
          {w.errors[error]}
        </p>
      ) : null}
      {hint ? (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}

interface TextFieldProps extends Omit<FieldProps, "children"> {
  value: string;
  onInput: (text: string) => void;
  type?: "text" | "date" | "month";
  inputMode?: "numeric" | "decimal";
  unit?: string;
}

export function TextField({ value, onInput, type = "text", inputMode, unit, ...field }: TextFieldProps) {
  const common = {
    autocomplete: "off",
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => {
      editField(field.pointer);
      onInput(event.currentTarget.value);
    },
  };
  return (
    <Field {...field}>
      {(aria) => (
        <div class="entry">
          {type === "text" ? (
            <input {...aria} {...common} type="text" inputMode={inputMode} maxLength={40} />
          ) : (
            <input {...aria} {...common} type={type} />
          )}
          {unit ? <span class="unit">{unit}</span> : null}
        </div>
      )}
    </Field>
  );
}

interface SelectFieldProps<T extends string> extends Omit<FieldProps, "children"> {
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}

export function SelectField<T extends string>({ value, options, onChange, ...field }: SelectFieldProps<T>) {
  return (
    <Field {...field}>
      {(aria) => (
        <select {...aria} value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
          {options.map(([code, text]) => (
            <option key={code} value={code} selected={code === value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function Tick({
  checked,
  onChange,
  children,
}: {
  checked: boolean;
  onChange: (on: boolean) => void;
  children: ComponentChildren;
}) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
