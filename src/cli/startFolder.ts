// The folder from which somebody called a command: npm runs a script in the package's folder, and says where the person was.

export function startFolder(script: string, environment: NodeJS.ProcessEnv): string {
  return (environment['npm_lifecycle_event'] === script ? environment['INIT_CWD'] : undefined) ?? process.cwd();
}
