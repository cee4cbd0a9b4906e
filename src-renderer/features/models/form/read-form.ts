import { FIELD_NAMES, FORM_FIELDS, FREE_RECORDS, RECORD_NAMES, type FieldName, type FormValues, type Pair, type RecordName } from './form-fields.ts';
import { isRecord, valueAt, type Entry, type Json } from './json-value.ts';

/** What the form shows for an entry. A value of the wrong type is shown as JSON. */
export function readForm(entry: Entry): FormValues {
  return {
    fields: Object.fromEntries(FIELD_NAMES.map((name) => [name, readField(entry, name)])) as Record<FieldName, string>,
    records: Object.fromEntries(RECORD_NAMES.map((name) => [name, readRecord(entry, name)])) as Record<RecordName, Pair[]>,
  };
}

/** The text of one field; empty when it is not set. */
export function readField(entry: Entry, name: FieldName): string {
  const { path, kind } = FORM_FIELDS[name];
  const value = valueAt(entry, path);
  if (value === undefined || value === null) return '';
  if (kind === 'reasoning') return value === false ? 'off' : isRecord(value) ? 'on' : JSON.stringify(value);
  if (kind === 'statuses' && Array.isArray(value)) return value.map((status) => (typeof status === 'string' ? status : JSON.stringify(status))).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function readRecord(entry: Entry, name: RecordName): Pair[] {
  const { path, known } = FREE_RECORDS[name];
  const record = valueAt(entry, path);
  if (!isRecord(record)) return [];
  const isFree = (key: string): boolean => !known.some((other) => other === key);
  return Object.entries(record).filter(([key]) => isFree(key)).map(([key, value]) => ({ key, value: pairText(value, name) }));
}

/** A value as it is typed: JSON, but texts without quotes where they cannot be taken for something else. */
export function pairText(value: Json, name: RecordName): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return FREE_RECORDS[name].textOnly || pairValue(value, name) === value ? value : JSON.stringify(value);
}

/** What a typed value stands for: JSON where it is JSON, else a text. */
export function pairValue(text: string, name: RecordName): Json {
  if (FREE_RECORDS[name].textOnly) return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
