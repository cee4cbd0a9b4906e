import { FIELD_NAMES, FORM_FIELDS, FREE_RECORDS, RECORD_NAMES, type FieldKind, type FormValues, type RecordName } from './form-fields.ts';
import { isRecord, valueAt, withValue, type Entry, type Json } from './json-value.ts';
import { pairText, pairValue, readField } from './read-form.ts';

/** The entry that the form describes. What was not touched stays as it is in `base`, unknown fields and odd types too. */
export function writeForm({ fields, records }: FormValues, base: Entry): Entry {
  let entry = base;
  for (const name of FIELD_NAMES) {
    if ((name === 'effort' || name === 'budget') && fields.reasoning !== 'on') continue;
    if (fields[name] === readField(entry, name)) continue;
    entry = withValue(entry, FORM_FIELDS[name].path, fieldValue(fields[name], FORM_FIELDS[name].kind));
  }
  for (const name of RECORD_NAMES) entry = withPairs(entry, name, records[name]);
  return withoutNewlyEmpty(entry, base);
}

function fieldValue(text: string, kind: FieldKind): Json | undefined {
  if (text === '') return undefined;
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      return numberOr(text);
    case 'flag':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'statuses':
      return text.split(/[\s,]+/).filter(Boolean).map(numberOr);
    case 'reasoning':
      return text === 'off' ? false : {};
  }
}

/** What is no number stays a text, so that it can be told what is wrong with it. */
function numberOr(text: string): number | string {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? text : value;
}

function withPairs(entry: Entry, name: RecordName, pairs: FormValues['records'][RecordName]): Entry {
  const { path, known } = FREE_RECORDS[name];
  const held = valueAt(entry, path);
  const record = isRecord(held) ? held : {};
  const typed = pairs.filter(({ key, value }) => key !== '' || value !== '' || Object.hasOwn(record, ''));
  if (typed.length === 0 && !isRecord(held)) return entry;
  let next = record;
  for (const key of Object.keys(record)) {
    if (!known.some((other) => other === key) && !typed.some((pair) => pair.key === key)) next = withValue(next, [key], undefined);
  }
  for (const { key, value } of typed) {
    const before = Object.hasOwn(record, key) ? record[key] : undefined;
    if (before === undefined || pairText(before, name) !== value) next = withValue(next, [key], pairValue(value, name));
  }
  return next === record ? entry : withValue(entry, path, next);
}

/** Records that became empty by this change go; those that were empty before stay. */
function withoutNewlyEmpty(entry: Entry, base: Entry): Entry {
  const containers = [['generationConfig', 'samplingParams'], ['generationConfig', 'modalities'], ['generationConfig', 'customHeaders'], ['generationConfig', 'extra_body'], ['generationConfig']];
  return containers.reduce((held, path) => {
    const value = valueAt(held, path);
    const before = valueAt(base, path);
    const wasEmpty = isRecord(before) && Object.keys(before).length === 0;
    return isRecord(value) && Object.keys(value).length === 0 && !wasEmpty ? withValue(held, path, undefined) : held;
  }, entry);
}
