"""OpenStack Swift with its S3 interface, its four servers in one process.

/usr/bin/python3 swift.fixture.py FOLDER SECRET PORT: serves on PORT (0: a free one), prints it, and ends with its standard input.
"""

import os
import sys

import eventlet

eventlet.monkey_patch()
from eventlet import wsgi
from swift.common import storage_policy, utils

folder, secret = sys.argv[1], sys.argv[2]
utils.SWIFT_CONF_FILE = os.path.join(folder, 'swift.conf')
with open(utils.SWIFT_CONF_FILE, 'w') as conf:
    conf.write('[swift-hash]\nswift_hash_path_suffix = lurus\n[storage-policy:0]\nname = one\ndefault = yes\n')
utils.validate_hash_conf()
storage_policy.reload_storage_policies()

from swift.account.server import AccountController
from swift.common.ring import RingBuilder
from swift.common.wsgi import SwiftHttpProtocol, loadapp
from swift.container.server import ContainerController
from swift.obj.server import ObjectController


class Nothing:
    """A cache that holds nothing."""

    def get(self, *_, **__):
        return None

    def set(self, *_, **__):
        pass

    delete = set


log = utils.get_logger({}, 'swift')


def serve(listener, app):
    eventlet.spawn(wsgi.server, listener, app, log=log, log_output=False, protocol=SwiftHttpProtocol)


disks = os.path.join(folder, 'disks')
os.makedirs(os.path.join(disks, 'one'), exist_ok=True)
conf = {'devices': disks, 'mount_check': 'false', 'swift_dir': folder, 'log_address': '/dev/null', 'fallocate_reserve': '0'}
for name, server in (('account', AccountController), ('container', ContainerController), ('object', ObjectController)):
    listener = eventlet.listen(('127.0.0.1', 0))
    place = {'ip': '127.0.0.1', 'port': listener.getsockname()[1]}
    builder = RingBuilder(1, 1, 0)
    builder.add_dev({'id': 0, 'region': 1, 'zone': 1, 'weight': 1, 'device': 'one', **place})
    builder.rebalance()
    builder.get_ring().save(os.path.join(folder, name + '.ring.gz'))
    serve(listener, server(conf))

with open(os.path.join(folder, 'proxy.conf'), 'w') as file:
    file.write(f'''[DEFAULT]
swift_dir = {folder}
[pipeline:main]
pipeline = catch_errors s3api tempauth versioned_writes symlink proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:s3api]
use = egg:swift#s3api
allow_multipart_uploads = false
[filter:tempauth]
use = egg:swift#tempauth
user_lurus_files = {secret} .admin
[filter:versioned_writes]
use = egg:swift#versioned_writes
allow_object_versioning = true
[filter:symlink]
use = egg:swift#symlink
''')
app = loadapp(os.path.join(folder, 'proxy.conf'))


def proxy(env, start):
    env['swift.cache'] = Nothing()
    body = app(env, start)
    # This version sends the text of an error after HEAD as well, which strict readers of HTTP take for a next answer.
    return [] if env['REQUEST_METHOD'] == 'HEAD' else body


listener = eventlet.listen(('127.0.0.1', int(sys.argv[3])))
serve(listener, proxy)
print(listener.getsockname()[1], flush=True)
eventlet.hubs.trampoline(sys.stdin, read=True)
