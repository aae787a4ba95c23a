from dlpx.virtualization import libs
from dlpx.virtualization.platform.exceptions import UserError
