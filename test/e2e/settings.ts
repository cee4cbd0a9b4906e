/** A hand-written settings file with comments, odd spacing and three models on a test server; `p-one` is chosen. */
export function settingsOf(origin: string): string {
  return `// my models
{
    "modelProviders": {
        "openai": [
            { "id": "p-one", "name": "P One", "envKey": "KEY_ONE", "baseUrl": "${origin}/one/v1" },
            /* the second account */
            { "id": "p-two",   "name": "P Two", "envKey": "KEY_ONE", "baseUrl": "${origin}/two/v1" },
            { "id": "p-keyless", "name": "P Keyless", "envKey": "KEY_MISSING", "baseUrl": "${origin}/three/v1" }
        ]
    },
    "security": { "auth": { "selectedType": "openai" } },
    "model": { "name": "p-one" // chosen
    },
    "unknown": { "kept": true }
}
`;
}
