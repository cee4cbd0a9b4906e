import type { Resolved } from '../provenance.ts';
import type { Protocol } from './protocol.ts';
import { textVariable, type Inputs } from './inputs.ts';
import type { GoogleCredential } from './route.ts';

/** Google's own default when no location is named. */
const LOCATION = 'global';

/** Multi-regions have servers of another name than regions. */
const MULTI_REGIONS = new Set(['us', 'eu']);

/** Application Default Credentials, for Vertex AI when a project is named; they count only where there is no key (A31). */
export function resolveCredential(provider: Protocol, inputs: Inputs): Resolved<GoogleCredential> | undefined {
  const project = provider === 'vertex-ai' ? textVariable(inputs, 'GOOGLE_CLOUD_PROJECT') : undefined;
  if (!project) return undefined;
  const of = (name: string): string | undefined => textVariable(inputs, name)?.value;
  const file = of('GOOGLE_APPLICATION_CREDENTIALS');
  const roaming = of('APPDATA');
  const folder = of('CLOUDSDK_CONFIG') ?? (roaming === undefined ? undefined : `${roaming}\\gcloud`);
  const value: GoogleCredential = {
    project: project.value.trim(),
    location: of('GOOGLE_CLOUD_LOCATION')?.trim() ?? LOCATION,
    ...(file === undefined ? {} : { file }),
    ...(folder === undefined ? {} : { folder }),
  };
  return { value, source: project.source, hides: project.hides };
}

/** Google's server for a location; a location that cannot be part of a name has none. */
export function vertexServer(location: string): string | undefined {
  if (!/^[a-z0-9-]+$/.test(location)) return undefined;
  if (location === LOCATION) return 'https://aiplatform.googleapis.com';
  return MULTI_REGIONS.has(location) ? `https://aiplatform.${location}.rep.googleapis.com` : `https://${location}-aiplatform.googleapis.com`;
}
