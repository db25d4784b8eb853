// What the build gives the page beyond its own files.
/// <reference types="vite-plugin-pwa/react" />

declare const __APP_VERSION__: string;
/** The first 12 hexadecimal digits of the SHA-256 over rules/facts and rules/trials. */
declare const __RULES_HASH__: string;
/** Whether this page is the single file, which keeps nothing and has no service worker. */
declare const __SINGLE_FILE__: boolean;
