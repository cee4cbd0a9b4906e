/** The version in package.json, put in by the build. */
declare const __APP_VERSION__: string;
/** Origin of the development server; empty in every build that ships. */
declare const __DEV_SERVER__: string;
