import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DRIVE_SMPP = '/usr/lib/kannel/test/drive_smpp';

export const noDriveSmpp = existsSync(DRIVE_SMPP) ? false : 'no drive_smpp of Kannel (package kannel-extras)';
export const noNetSmpp =
  spawnSync('perl', ['-MNet::SMPP', '-e', '1']).status === 0
    ? false
    : 'no Net::SMPP (package libnet-smpp-perl)';

/** A centre of somebody else, and what it says that it saw. */
export interface ForeignCentre {
  port: number;
  /** waits until its words say so @throws Error with its words when they do not */
  says(words: RegExp, times?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Its test program for its own SMPP driver looks for a bearerbox here, and does nothing but ask. */
const BEARERBOX = 13_001;

/** Kannel's centre for testing: knows no transceiver and ends when one asks, gives no names to messages, sends `messages` of its own once a receiver is bound. */
export async function startDriveSmpp(messages: number): Promise<ForeignCentre> {
  const box = await listen(BEARERBOX);
  const port = await freePort();
  const centre = await startProgram(
    DRIVE_SMPP,
    ['-v', '0', '-p', String(port), '-m', String(messages)],
    port,
    /Starting drive_smpp/,
  );
  return {
    ...centre,
    async stop() {
      await centre.stop();
      box?.close();
    },
  };
}

/**
 * A centre of Perl's Net::SMPP that takes a transceiver, calls messages by name, reports each as delivered (one to 628999 as not), and answers a text
 * with "Balas …" by a message of the telephone.
 */
export async function startNetSmpp(): Promise<ForeignCentre> {
  const folder = await mkdtemp(join(tmpdir(), 'lurus-smpp-'));
  const port = await freePort();
  const script = join(folder, 'centre.pl');
  await writeFile(script, PERL);
  const centre = await startProgram('perl', [script, String(port)], port, /listening/);
  return {
    ...centre,
    async stop() {
      await centre.stop();
      await rm(folder, { recursive: true });
    },
  };
}

const PERL = `
use strict;
use warnings;
use Net::SMPP;
$| = 1;
my $listening = Net::SMPP->new_listen('127.0.0.1', port => $ARGV[0], smpp_version => 0x34) or die "no port: $!";
print "listening\\n";
while (1) {
  my $peer = $listening->accept() or next;
  $peer->set_version(0x34);
  my $count = 0;
  while (1) {
    my $pdu = $peer->read_pdu() or last;
    my $cmd = $pdu->{cmd};
    if ($cmd == Net::SMPP::CMD_bind_transceiver) {
      my $right = $pdu->{system_id} eq 'uji' && $pdu->{password} eq 'rahasia';
      print "bind $pdu->{system_id} $pdu->{system_type}\\n";
      $peer->bind_transceiver_resp(system_id => 'PERL', seq => $pdu->{seq}, status => $right ? 0 : 0x0e);
    } elsif ($cmd == Net::SMPP::CMD_submit_sm) {
      my $id = sprintf('perl%04d', ++$count);
      my $text = $pdu->{short_message};
      $text = $pdu->{message_payload} if !length($text) && defined $pdu->{message_payload};
      printf "submit %s to %s coding %d class %d: %s\\n", $id, $pdu->{destination_addr}, $pdu->{data_coding}, $pdu->{esm_class}, unpack('H*', $text);
      $peer->submit_sm_resp(message_id => $id, seq => $pdu->{seq});
      my $state = $pdu->{destination_addr} =~ /^628999/ ? 'UNDELIV' : 'DELIVRD';
      my %phone = (source_addr_ton => 1, source_addr_npi => 1, source_addr => $pdu->{destination_addr}, destination_addr => $pdu->{source_addr});
      $peer->deliver_sm(%phone, async => 1, esm_class => 4, short_message =>
        "id:$id sub:001 dlvrd:001 submit date:2611231000 done date:2611231001 stat:$state err:000 text:");
      $peer->deliver_sm(%phone, async => 1, esm_class => 0, data_coding => 0, short_message => $1) if $text =~ /Balas (OK \\d{4})/;
    } elsif ($cmd == Net::SMPP::CMD_enquire_link) {
      print "enquire\\n";
      $peer->enquire_link_resp(seq => $pdu->{seq});
    } elsif ($cmd == Net::SMPP::CMD_deliver_sm_resp) {
      printf "heard status %d\\n", $pdu->status;
    } elsif ($cmd == Net::SMPP::CMD_unbind) {
      print "unbind\\n";
      $peer->unbind_resp(seq => $pdu->{seq});
      last;
    }
  }
  close $peer;
}
`;

async function startProgram(
  program: string,
  args: string[],
  port: number,
  ready: RegExp,
): Promise<ForeignCentre> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk));
  const centre: ForeignCentre = {
    port,
    async says(words, times = 1) {
      const all = new RegExp(words.source, 'gm');
      for (let look = 0; look < 600; look += 1) {
        if ((log.match(all) ?? []).length >= times) return;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error(`${program} did not say ${words.source}: ${log.slice(-2_000)}`);
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
  await centre.says(ready);
  return centre;
}

/** null: somebody listens there already, which serves as well */
function listen(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.on('error', () => {}));
    server.unref();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function freePort(): Promise<number> {
  const server = await listen(0);
  const { port } = server!.address() as AddressInfo;
  await new Promise((resolve) => server!.close(resolve));
  return port;
}
