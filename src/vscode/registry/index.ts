export { CommandRegistry, type CommandHandlers, type ServeCommands } from './command-registry';
