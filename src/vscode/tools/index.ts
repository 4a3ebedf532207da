export { AssistantTools } from './assistant-tools';
export { ProtocolServers } from './protocol-servers';
