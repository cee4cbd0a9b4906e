import { tn } from '../../i18n/t.ts';
import { unusableText } from '../../i18n/unusable.ts';
import { useProjection } from '../../stores/stores.ts';
import { waitingModels } from './readiness.ts';

const SHOWN = 4;

/** Models that are listed but cannot be used yet, each with what is missing. */
export function WaitingModels() {
  const models = useProjection((projection) => projection.models);
  const waiting = waitingModels(models);
  if (waiting.length === 0) return null;
  return (
    <section className="welcome-waiting">
      <h2>{tn('welcome.notYet', waiting.length)}</h2>
      <ul>
        {waiting.slice(0, SHOWN).map(({ key, name, unusable }) => (
          <li key={key}>
            <span className="dot dot-warn" />
            <div>
              <strong>{name}</strong>
              {unusable && <p>{unusableText(unusable)}</p>}
            </div>
          </li>
        ))}
      </ul>
      {waiting.length > SHOWN && <p className="welcome-hint">{tn('welcome.more', waiting.length - SHOWN)}</p>}
    </section>
  );
}
