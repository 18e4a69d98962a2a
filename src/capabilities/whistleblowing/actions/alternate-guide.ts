// What an alternate outside the house finds beside the sealed reports: how to open them with programs that every Debian or Ubuntu has.

export const READ_ME = `LAPORAN TERSEGEL UNTUK PENERIMA PENGGANTI

Setiap folder WBS-... adalah satu laporan. Semua berkas di dalamnya tersegel dengan age (https://age-encryption.org)
dan hanya dapat dibuka dengan kunci Anda. Bukalah di komputer yang tidak tersambung ke jaringan kantor yang dilaporkan.

Dengan sekali jalan (Linux, macOS, atau WSL; program age terpasang):

    sh buka.sh kunci-saya.txt

Satu per satu:

    age -d -i kunci-saya.txt WBS-.../kunci-perkara.age > kunci-perkara.txt
    age -d -i kunci-perkara.txt WBS-.../narasi.age > narasi

Isi setiap berkas didahului 8 bita panjangnya dan diikuti bita nol agar ukurannya tidak bercerita; buka.sh membuangnya.
narasi.json menyebut nama asli setiap bukti. Identitas pelapor tidak disertakan.

----------------------------------------------------------------------------------------------------------------

SEALED REPORTS FOR THE ALTERNATE RECIPIENT

Each folder WBS-... is one report. All files in it are sealed with age and open with your key only. Open them on a computer
that is not on the network of the office that is reported. All at once:  sh buka.sh my-key.txt
Each content is led by 8 bytes of its length and followed by zeros, so that its size tells nothing; buka.sh takes them off.
narasi.json names the pieces of evidence. The reporter's identity is not included.
`;

export const OPENING_SCRIPT = `#!/bin/sh
# Membuka semua laporan di folder ini: sh buka.sh kunci-saya.txt
# Opens every report in this folder: sh buka.sh my-key.txt
set -eu
umask 077
if [ $# -ne 1 ]; then echo "sh buka.sh kunci-saya.txt" >&2; exit 2; fi

open_one() {
  age -d -i "$1" -o "$3.isi" "$2"
  size=$(head -c 8 "$3.isi" | od -An -v -tx1 | tr -d ' \\n')
  tail -c +9 "$3.isi" | head -c $((0x$size)) > "$3"
  rm -f "$3.isi"
}

for folder in WBS-*/; do
  [ -d "$folder" ] || continue
  age -d -i "$1" -o "$folder"kunci-perkara.txt "$folder"kunci-perkara.age
  for sealed in "$folder"narasi.age "$folder"pesan/*.age; do
    [ -f "$sealed" ] && open_one "$folder"kunci-perkara.txt "$sealed" "\${sealed%.age}.json"
  done
  for sealed in "$folder"bukti/*.age; do
    [ -f "$sealed" ] && open_one "$folder"kunci-perkara.txt "$sealed" "\${sealed%.age}"
  done
  rm -f "$folder"kunci-perkara.txt
  echo "$folder"
done
`;
