// ViewModelsTests
