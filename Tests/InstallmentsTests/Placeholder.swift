// InstallmentsTests
