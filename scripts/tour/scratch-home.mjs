import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Variables that a program needs to run at all; nothing else of the person's environment is passed on. */
const passedOn = ['PATH', 'DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'XDG_RUNTIME_DIR', 'SYSTEMROOT', 'TEMP', 'TMP', 'SWITCHYARD_RUN_MARK'];

/**
 * @typedef {object} ScratchHome A home folder that is not the person's own.
 * @property {string} home
 * @property {string} project The folder that the app is started in.
 * @property {Record<string, string>} env The environment of a program that lives there.
 */

/**
 * Makes a home in a folder.
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env The environment to take the necessary variables from.
 * @returns {ScratchHome}
 */
export function scratchHome(folder, env) {
  const home = join(folder, 'home');
  const kept = passedOn.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  const project = join(home, 'project');
  mkdirSync(project, { recursive: true });
  return {
    home,
    project,
    env: {
      ...Object.fromEntries(kept),
      HOME: home,
      USERPROFILE: home,
      APPDATA: join(home, 'AppData'),
      LANG: 'en_US.UTF-8',
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_DATA_HOME: join(home, '.local', 'share'),
      QWEN_CODE_SYSTEM_SETTINGS_PATH: join(home, 'no-system-settings.json'),
      TOUR_API_KEY: 'tour',
    },
  };
}

/**
 * Writes the settings of somebody who has three models on the local server and two without a key.
 * @param {string} home
 * @param {string} origin The model server.
 */
export function writeSettings(home, origin) {
  /**
   * @param {string} id
   * @param {string} name
   * @param {string} [envKey]
   */
  const local = (id, name, envKey = 'TOUR_API_KEY') => ({ id, name, envKey, baseUrl: `${origin}/v1` });
  const settings = {
    modelProviders: {
      openai: [
        local('qwen3-coder-plus', 'Qwen3 Coder Plus'),
        local('glm-4.7', 'GLM 4.7'),
        local('kimi-k2.5', 'Kimi K2.5'),
        local('deepseek-chat', 'DeepSeek Chat', 'DEEPSEEK_API_KEY'),
        { ...local('minimax-m2', 'MiniMax M2'), baseUrl: `${origin}/v1/chat/completions` },
      ],
      anthropic: [{ id: 'claude-sonnet-4-5', name: 'Claude Sonnet 4.5', envKey: 'ANTHROPIC_API_KEY' }],
    },
    security: { auth: { selectedType: 'openai' } },
    model: { name: 'qwen3-coder-plus' },
  };
  mkdirSync(join(home, '.qwen'), { recursive: true });
  writeFileSync(join(home, '.qwen', 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
}
