import { useId } from 'react';

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; disabled?: boolean }[];
  onChange: (value: Value) => void;
}

/** A radio group with its label above. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className="settings-choice" role="radiogroup" aria-labelledby={id}>
      <span className="settings-label" id={id}>
        {label}
      </span>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={id} checked={option.value === value} disabled={option.disabled === true} onChange={() => onChange(option.value)} />
          {option.label}
        </label>
      ))}
    </div>
  );
}
