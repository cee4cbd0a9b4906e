import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AttemptView, EndpointView, LocalServer, SetupDraft, SignInStart } from '../../../src-preload/contract.ts';
import { appErrorOf } from '../../bridge.ts';
import type { Stores } from '../../stores/stores.ts';
import type { SignInWay } from '../../stores/ui.ts';
import { draftOf, withPreset } from './drafts.ts';
import { prefilled, withServer } from './prefill.ts';
import { proofOf } from './proof.ts';
import { emptyWizard, withoutKeys, type CompanyForm, type Proof, type ProviderForm, type WizardState } from './wizard-state.ts';

type Signed = Extract<AttemptView, { phase: 'done' }>;

/** The wizard's behaviour. It lives as long as the window; keys in it live until it is closed. */
export class Wizard {
  readonly state: StoreApi<WizardState> = createStore<WizardState>()(() => emptyWizard);
  readonly #stores: Stores;

  constructor(stores: Stores) {
    this.#stores = stores;
    stores.progress.subscribe(() => this.#moved());
  }

  /** Opens at a way, or where ways are chosen. What was typed before is still there. */
  enter(at: SignInWay | 'choose'): void {
    this.#set({ step: at === 'choose' ? 'choose' : 'details', problem: null, finished: null, ...(at !== 'choose' && { way: at }) });
    void this.look();
  }

  /** Ends what is under way and forgets the keys. */
  leave(): void {
    this.#stop();
    this.state.setState(withoutKeys(this.state.getState()));
  }

  /** Looks again at what is there. */
  async look(): Promise<void> {
    const { call } = this.#stores;
    const keep = <T>(promise: Promise<T>, take: (value: T) => void) => promise.then(take, (thrown: unknown) => this.#fail(thrown));
    await Promise.all([
      keep(call('setup.detect', {}), (detection) => this.#set({ detection })),
      keep(call('setup.presets', {}), (presets) => this.#set({ presets })),
      keep(call('signIn.situation', {}), (situation) => this.#set({ situation })),
    ]);
    this.#set(prefilled(this.state.getState()));
  }

  choose(way: SignInWay): void {
    this.#set({ way, step: 'details', problem: null });
  }

  /** One step back, with everything that was typed. */
  back(): void {
    this.#stop();
    const { step } = this.state.getState();
    this.#set({ step: step === 'check' ? 'details' : 'choose', problem: null });
  }

  edit(changes: Partial<Pick<WizardState, 'custody' | 'plan'>>): void {
    this.#set({ ...changes, problem: null });
  }

  editForm(form: 'provider' | 'local', changes: Partial<ProviderForm>): void {
    this.#set({ [form]: { ...this.state.getState()[form], ...changes }, problem: null });
  }

  /** What main says of the form's address; it is no change of the person's. */
  showEndpoint(form: 'provider' | 'local', endpoint: EndpointView): void {
    this.#set({ [form]: { ...this.state.getState()[form], endpoint } });
  }

  editCompany(changes: Partial<CompanyForm>): void {
    this.#set({ company: { ...this.state.getState().company, ...changes }, problem: null });
  }

  choosePreset(form: 'provider' | 'local', id: string): void {
    const preset = this.state.getState().presets.find((known) => known.id === id);
    if (preset) this.#set({ [form]: withPreset(this.state.getState()[form], preset), problem: null });
  }

  /** Fills in a server that was found on this computer. */
  takeServer(server: LocalServer | undefined): void {
    this.#set({ local: withServer(this.state.getState().local, server) });
  }

  /** Asks the server of a form which models it has. */
  async fetchModels(form: 'provider' | 'local'): Promise<void> {
    await this.#waiting(async () => {
      const draft = await this.#settledDraft();
      if (!draft) return;
      const offered = await this.#stores.call('setup.models', { draft });
      const [first] = offered;
      const { modelId } = this.state.getState()[form];
      this.editForm(form, { offered, ...(modelId === '' && first && { modelId: first.id }) });
    });
  }

  async signIn(request: SignInStart): Promise<void> {
    await this.#waiting(async () => {
      const { attemptId } = await this.#stores.call('signIn.start', request);
      this.#set({ attempt: attemptId });
      this.#moved();
    });
  }

  /** Ends the sign-in that is under way and shows the form again. */
  endSignIn(): void {
    const { attempt } = this.state.getState();
    if (attempt !== null) this.#stores.call('signIn.cancel', { attemptId: attempt }).catch(() => undefined); // it has ended by itself
    this.#set({ attempt: null });
  }

  /** Shows what would be written, on the step where it can be checked. */
  async review(): Promise<void> {
    await this.#waiting(async () => {
      const draft = await this.#settledDraft();
      if (!draft) return;
      const preview = await this.#stores.call('setup.preview', { draft });
      this.#set({ step: 'check', preview, check: null });
    });
  }

  /** Sends a real request; when it succeeds, what was shown is written. */
  async check(): Promise<void> {
    const draft = draftOf(this.state.getState());
    const key = this.#qwenModel();
    if (!draft && key === undefined) return;
    await this.#waiting(async () => {
      const subject = draft ? ({ kind: 'setup', draft } as const) : ({ kind: 'model', key: key ?? '' } as const);
      const { checkId } = await this.#stores.call('check.start', { subject });
      this.#set({ check: checkId });
    });
    this.#moved();
  }

  stopCheck(): void {
    const { check } = this.state.getState();
    if (check !== null) this.#stores.call('check.stop', { checkId: check }).catch(() => undefined); // it has ended by itself
    this.#set({ check: null });
  }

  /** Writes what was shown, and goes to the last step. */
  async finish(proof: Proof = 'none'): Promise<void> {
    await this.#waiting(async () => {
      const { preview } = this.state.getState();
      const draft = draftOf(this.state.getState());
      const finished = draft ? await this.#stores.call('setup.apply', { draft, ...(preview && { revision: preview.revision }) }) : await this.#chooseQwen();
      this.state.setState({ ...withoutKeys(this.state.getState()), step: 'done', finished: { ...finished, proof }, check: null });
    });
  }

  /** The draft, once main has said which variable belongs to the address as it is now. */
  async #settledDraft(): Promise<SetupDraft | undefined> {
    const { way } = this.state.getState();
    const form = way === 'api-key' ? 'provider' : way === 'local' ? 'local' : undefined;
    if (form) {
      const { protocol, baseUrl, modelId } = this.state.getState()[form];
      this.showEndpoint(form, await this.#stores.call('setup.endpoint', { protocol, baseUrl, modelId }));
    }
    return draftOf(this.state.getState());
  }

  async #chooseQwen(): Promise<{ modelKey: string; written: string[] }> {
    const projection = this.#stores.session.getState().projection;
    const key = this.#qwenModel() ?? '';
    const isManaged = projection?.selectionManagedBy !== null;
    await this.#stores.call('model.select', { key, scope: isManaged ? 'window' : 'default' });
    const stored = projection?.accounts.find(({ kind }) => kind === 'qwen')?.storedIn;
    return { modelKey: key, written: [...(stored === undefined ? [] : [stored]), ...(isManaged || !projection ? [] : [projection.selectionFile])] };
  }

  #qwenModel(): string | undefined {
    return this.#stores.session.getState().projection?.models.find(({ provider }) => provider === 'qwen-oauth')?.key;
  }

  /** A sign-in or check went on: the wizard follows. */
  #moved(): void {
    const { attempt, check, step } = this.state.getState();
    const { signIns, checks } = this.#stores.progress.getState();
    const signed = attempt === null ? undefined : signIns[attempt];
    if (attempt !== null && signed?.phase === 'done') this.#signedIn(attempt, signed);
    const checked = check === null ? undefined : checks[check];
    if (step !== 'check' || !checked) return;
    const proof = proofOf(checked);
    if (proof === 'none') return;
    this.#set({ check: null });
    void this.finish(proof);
  }

  #signedIn(attempt: string, { hasKey, account }: Signed): void {
    this.#set({ attempt: null });
    const { way } = this.state.getState();
    if (hasKey) return this.editForm('provider', { keyFrom: attempt, key: '' });
    if (way === 'qwen') {
      this.#set({ step: 'check', preview: null });
      this.#whenListed(() => void this.check());
      return;
    }
    const view = this.#stores.session.getState().projection?.accounts.find(({ id }) => id === account);
    this.editCompany({ variable: view?.variable ?? account?.replace(/^oidc:/, '') ?? null });
    void this.review();
  }

  /** The model of a new sign-in is listed a moment after the sign-in. */
  #whenListed(run: () => void): void {
    if (this.#qwenModel() !== undefined) return run();
    const end = this.#stores.session.subscribe(() => {
      if (this.#qwenModel() === undefined) return;
      end();
      run();
    });
  }

  #stop(): void {
    this.endSignIn();
    this.stopCheck();
  }

  async #waiting(run: () => Promise<void>): Promise<void> {
    this.#set({ busy: true, problem: null });
    try {
      await run();
    } catch (thrown) {
      this.#fail(thrown);
    } finally {
      this.#set({ busy: false });
    }
  }

  #fail(thrown: unknown): void {
    this.#set({ problem: appErrorOf(thrown) });
  }

  #set(changes: Partial<WizardState>): void {
    this.state.setState(changes);
  }
}
